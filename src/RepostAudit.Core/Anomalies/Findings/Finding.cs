namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>A test whose result is called a finding.</summary>
/// <param name="Test">The test.</param>
/// <param name="QValue">0..1: the share of false ones among the findings, if this and all that are clearer are called so; 0 for what follows without chance.</param>
/// <param name="Description">How large it is, and what it rests on.</param>
public sealed record Finding(Candidate Test, double QValue, Description Description);
