namespace RepostAudit.Functions.Poison;

/// <summary>A message that this worker cannot act upon. The host tries it five times and keeps it in <c>webjobs-blobtrigger-poison-poison</c>, where a person finds it.</summary>
public sealed class StrangeMessageException(string why) : Exception($"A message in the poison queue is left alone: {why}");
