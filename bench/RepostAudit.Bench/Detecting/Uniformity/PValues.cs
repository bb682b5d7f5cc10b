using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Anomalies.Detectors;
using RepostAudit.Core.Anomalies.Findings;

namespace RepostAudit.Bench.Detecting.Uniformity;

/// <summary>The p-values of what is asked in counties in which no unit games, by what is asked.</summary>
internal static class PValues
{
    /// <summary>Weights of a unit's weeks are summed; they reach this where one was as low as one in two hundred is by chance, or several are low, and it has far more of the budget than others.</summary>
    private const double FarDown = 40;

    /// <returns>
    /// Of each test its question and p-value. Of several stretches of one unit the best only: others are listed because they are small. Weeks that the county did shift are left out of the
    /// questions about the county.
    /// </returns>
    public static IEnumerable<(string Asked, double PValue)> Of(Inquired county)
    {
        var shifted = county.County.Episodes.Where(episode => episode.CountyDriven).SelectMany(episode => episode.Weeks.Select(week => (episode.Type, week))).ToHashSet();
        var tests = county.Inquiry.Tests.Select(of => of.Test).Where(test => test.PValue is not null && !IsShifted(test)).ToList();
        var ofUnits = Best(tests.Where(test => test.Units.Count > 0), "");
        var others = tests.Where(test => test.Units.Count == 0).Select(test => (test.Question.ToString(), test.PValue!.Value));
        var fromFarDown = tests.Where(test => test.Question is Question.JumpAndCollapse && test.Weight >= FarDown).Select(test => ("jumps from far down", test.PValue!.Value));
        return [.. ofUnits, .. others, .. fromFarDown, .. OfAnySize(county.Inquiry.Activity), .. SingleWeeks(county.Inquiry.Activity)];

        bool IsShifted(Candidate test) => test.Units.Count == 0 && test.Weeks.Any(week => shifted.Contains((test.Detector.Name(), county.Inquiry.Activity.Weeks[week])));
    }

    private static IEnumerable<(string Asked, double PValue)> Best(IEnumerable<Candidate> tests, string suffix)
        => tests.GroupBy(test => (test.Question, test.Units[0])).Select(of => ($"{of.Key.Question}{suffix}", of.Min(test => test.PValue!.Value)));

    // The search itself, with what is too small to be called a finding.
    private static IEnumerable<(string Asked, double PValue)> OfAnySize(Activity activity)
    {
        var settings = new DetectorSettings { LeastRecycled = 0, LeastLate = 0, LeastNight = 0, LeastOfTwo = 0 };
        var enough = new Sufficiency(activity);
        Candidate[] tests = [
            .. Recycling.Of(activity, enough, settings),
            .. LastMinute.Of(activity, enough, settings),
            .. FewPeople.Of(activity, enough, settings),
            .. Nights.Of(activity, enough, settings)];
        return Best(tests.Where(test => test.Units.Count > 0), ", any size");
    }

    // What the search rests on: one week of one unit against its habit, whatever its size.
    private static IEnumerable<(string Asked, double PValue)> SingleWeeks(Activity activity)
    {
        var settings = new DetectorSettings();
        (string Asked, ShareScan Scan)[] scans = [
            ("one week's last hours", LastMinute.Scan(activity, settings)), ("one week's nights", Nights.Scan(activity, settings))];
        return from of in scans
               from unit in activity.Uploading
               from week in Enumerable.Range(0, activity.Weeks.Count)
               let comparison = of.Scan.Habit.Compare(unit, week, week + 1)
               where comparison.Trials > 0
               select (of.Asked, comparison.PValue);
    }
}
