using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>The numbers of a finding by the names under which sentences and files know them.</summary>
internal static class NamedFigures
{
    public static IReadOnlyDictionary<string, double> Of(Figures figures) => figures switch
    {
        Figures.Part part => Named(("of", part.Of), ("all", part.All)),
        Figures.Sharing sharing => Named(("captures", sharing.Captures), ("given", sharing.Given), ("lag_seconds", sharing.MiddleLag.TotalSeconds)),
        Figures.Landing landing => Named(("landings", landing.Weeks), ("all", landing.All), ("below", landing.Below)),
        Figures.Run run => Named(("uploads", run.Uploads), ("spacing_seconds", run.Spacing.TotalSeconds), ("people", run.People)),
        Figures.Daily daily => Named(("days", daily.Days), ("all", daily.All), ("clock_minutes", daily.Clock.ToTimeSpan().TotalMinutes)),
        Figures.Crowd crowd => Named(("people", crowd.People), ("staff", crowd.Staff)),
        Figures.Jumped jumped => Named(("jumps", jumped.Jumps), ("before", jumped.Before), ("jump", jumped.Jump), ("after", jumped.After), ("usual", jumped.Usual), ("place", jumped.Place)),
        Figures.Capacity capacity => Named(("quota", capacity.Quota), ("limit", capacity.Limit), ("by_residents", capacity.ByResidents ? 1 : 0)),
        Figures.Markup markup => Named(("passed_on", markup.PassedOn), ("target", markup.Target)),
        Figures.Shift shift => Named(("of", shift.Of), ("all", shift.All), ("units_above", shift.Units), ("all_units", shift.AllUnits)),
        Figures.Raise raise => Named(("landings", raise.Landings), ("all", raise.All), ("raised", raise.Raised)),
        _ => throw new ArgumentOutOfRangeException(nameof(figures), figures, null),
    };

    private static SortedDictionary<string, double> Named(params (string Name, double Value)[] figures)
        => new(figures.ToDictionary(figure => figure.Name, figure => Decimals.Four(figure.Value)), StringComparer.Ordinal);
}
