namespace RepostAudit.Reading.Recognition;

/// <summary>What stands in the picture of a line; empty where nothing was recognised.</summary>
/// <param name="Text">As read.</param>
/// <param name="Certainty">Mean over its characters, 0..1.</param>
internal readonly record struct LineText(string Text, double Certainty);
