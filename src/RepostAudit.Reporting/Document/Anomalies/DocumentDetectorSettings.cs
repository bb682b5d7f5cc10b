using RepostAudit.Core.Anomalies;

namespace RepostAudit.Reporting.Document.Anomalies;

/// <summary>What the detectors took for given; shares are 0..1.</summary>
/// <param name="ErrorBudget">Expected share of false ones among the findings, at most.</param>
/// <param name="DeadlineHours">The last hours of the week.</param>
/// <param name="NightFrom">The hour at which the night begins.</param>
/// <param name="NightUntil">The hour at which it ends.</param>
/// <param name="CrowdFrom">The fewest staff among whom two can stand out.</param>
/// <param name="MostPerPerson">What a person can do in a week.</param>
/// <param name="CascadeFrom">From which markup on a target is passed on with too much.</param>
public sealed record DocumentDetectorSettings(double ErrorBudget, int DeadlineHours, int NightFrom, int NightUntil, int CrowdFrom, int MostPerPerson, double CascadeFrom)
{
    internal static DocumentDetectorSettings Of(DetectorSettings settings)
        => new(settings.ErrorBudget, settings.DeadlineHours, settings.NightFrom, settings.NightUntil, settings.CrowdFrom, settings.MostPerPerson, settings.CascadeFrom);
}
