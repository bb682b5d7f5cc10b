namespace RepostAudit.Core.Anomalies.Findings;

/// <summary>What can be said about a test beside its p-value; only made for those that become findings.</summary>
/// <param name="Effect">How large it is.</param>
/// <param name="Figures">The numbers that its sentence names.</param>
/// <param name="Series">The weeks of the unit, or of the county.</param>
/// <param name="Evidence">The uploads that it rests on, in the order of unit, week and time; none where it rests on counts and quotas alone.</param>
public sealed record Description(Effect Effect, Figures Figures, WeekSeries Series, IReadOnlyList<Evidence> Evidence);
