using System.Globalization;
using System.Text.RegularExpressions;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Document.Anomalies;

namespace RepostAudit.Reporting.Texts.Findings;

/// <summary>The sentence about a finding that can be read aloud in front of the unit, and the words that its figures are told in.</summary>
public static partial class FindingSentence
{
    /// <param name="finding">The finding.</param>
    /// <param name="settings">What the detectors took for given.</param>
    /// <param name="t">The language.</param>
    public static string Of(DocumentFinding finding, DocumentDetectorSettings settings, FindingTexts t)
        => Placeholder().Replace(HasJumpedTwice(finding) ? t.JumpedTwice : t.Sentences[finding.Question], match => Value(match.Groups["name"].Value, finding, settings, t));

    /// <summary>Weeks as people say them: several in a row by their ends.</summary>
    public static string Weeks(IReadOnlyList<string> weeks, FindingTexts t)
    {
        List<(string First, string Last)> rows = [];
        foreach (var week in weeks)
        {
            if (rows.Count > 0 && IsNext(rows[^1].Last, week))
            {
                rows[^1] = (rows[^1].First, week);
            }
            else
            {
                rows.Add((week, week));
            }
        }

        return string.Join(t.WeekSeparator, rows.Select(row => row.First == row.Last ? row.First : string.Format(CultureInfo.InvariantCulture, t.WeekRange, row.First, row.Last)));
    }

    /// <summary>The units in order, or that it is the whole county.</summary>
    public static string Units(DocumentFinding finding, FindingTexts t)
        => finding.Units.Count == 0 ? t.WholeCounty : string.Join(t.UnitSeparator, finding.Units.Select(unit => unit.Name));

    /// <summary>A number in the measure of a question: a share as percent, else at most two decimals.</summary>
    public static string Measure(Question question, double value) => question switch
    {
        Question.OldCaptures or Question.LandingOnQuota or Question.LastMinute or Question.SameClock or Question.FewPeople or Question.AtNight or Question.CountyLandingOnQuota => Percent(value),
        _ => Number(value),
    };

    /// <summary>A probability for people, with what it stands to: equal, or below what is shown; never rounded to nothing.</summary>
    public static string Probability(double value) => value < 0.0001 ? "< 0.0001" : "= " + value.ToString("0.####", CultureInfo.InvariantCulture);

    private static bool HasJumpedTwice(DocumentFinding finding) => finding.Question is Question.JumpAndCollapse && finding.Figures["jumps"] > 1;

    private static bool IsNext(string before, string week)
        => IsoWeek.Parse(before) is { Ok: true } first && IsoWeek.Parse(week) is { Ok: true } second && first.Value.Add(1) == second.Value;

    private static string Value(string name, DocumentFinding finding, DocumentDetectorSettings settings, FindingTexts t) => name switch
    {
        "units" => Units(finding, t),
        "first" => finding.Units[0].Name,
        "weeks" => Weeks(finding.Weeks, t),
        "value" => Measure(finding.Question, finding.Effect.Value),
        "expected" => Measure(finding.Question, finding.Effect.Expected),
        "expected_weeks" => Number(Math.Round(finding.Effect.Expected * finding.Figures["all"], 1)),
        "deadline_hours" => Number(settings.DeadlineHours),
        "night_from" => Number(settings.NightFrom),
        "night_until" => Number(settings.NightUntil),
        "most_per_person" => Number(settings.MostPerPerson),
        "lag" => Duration(finding.Figures["lag_seconds"]),
        "spacing" => Number(finding.Figures["spacing_seconds"]),
        "clock" => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(finding.Figures["clock_minutes"])).ToString("HH:mm", CultureInfo.InvariantCulture),
        "raised" => Percent(finding.Figures["raised"] - 1),
        "limit_by" => finding.Figures["by_residents"] > 0 ? t.ByResidents : string.Format(CultureInfo.InvariantCulture, t.ByHours, settings.MostPerPerson),
        _ => Number(finding.Figures[name]),
    };

    // What is above nothing is never shown as nothing.
    private static string Percent(double share) => share is > 0 and < 0.0005 ? "< 0.1%" : (share * 100).ToString(share < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.##" : "#,0.#", CultureInfo.InvariantCulture);

    // 0:47 h rather than a sentence, for both languages read it.
    private static string Duration(double seconds) => $"{(int)(seconds / 3600)}:{(int)(seconds / 60) % 60:00} h";

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
