namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>An upload that a finding rests on.</summary>
/// <param name="Upload">Its number among the activity's uploads.</param>
/// <param name="Earlier">The upload that it repeats, where that is the point; null else.</param>
public readonly record struct Evidence(int Upload, int? Earlier = null);
