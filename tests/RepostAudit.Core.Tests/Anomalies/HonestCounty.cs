using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Anomalies;

/// <summary>
/// Twenty units in sixteen weeks that do nothing strange, by a fixed sequence of numbers; a test changes the uploads of some. Unit 0 is the county above them. Staff is 10, 12, 14 … 48.
/// </summary>
internal sealed class HonestCounty
{
    public const int Weeks = 16, Units = 20;

    private static readonly IsoWeek First = new(2026, 10);

    private readonly List<ActivityRow> _rows = [];
    private readonly Dictionary<(IsoWeek, UnitId), int> _quotas = [];

    /// <param name="change">
    /// What a unit does in a week instead, given its ordinary uploads; null leaves them.
    /// </param>
    public HonestCounty(Func<int, int, List<ActivityRow>, IEnumerable<ActivityRow>?>? change = null)
    {
        var drawn = 0;
        double Next() => Dice.Draw(series: 42, drawn++);
        for (var week = 0; week < Weeks; week++)
        {
            _quotas.Add((WeekOf(week), Id(0)), 20 * Units);
            for (var unit = 1; unit <= Units; unit++)
            {
                _quotas.Add((WeekOf(week), Id(unit)), 20);
                List<ActivityRow> usual = [];
                var count = (int)(22 * Math.Exp(0.35 * (Next() + Next() + Next() - 1.5) * 2));
                for (var number = 0; number < count; number++)
                {
                    var at = Monday(week).AddDays((int)(Next() * 7)).AddHours(8 + (Next() * 11));
                    usual.Add(Upload(week, unit, number, at, person: (int)(Next() * 9)));
                }

                _rows.AddRange(change?.Invoke(week, unit, usual) ?? usual);
            }
        }
    }

    public IReadOnlyList<ActivityRow> Rows => _rows;

    public County County => new(
        [new Unit(Id(0), "县", null, "county", 600, null), .. Enumerable.Range(1, Units).Select(unit => new Unit(Id(unit), $"第{unit}单位", Id(0), "department", 8 + (2 * unit), null))],
        _quotas);

    public void Ask(int week, int unit, int quota) => _quotas[(WeekOf(week), Id(unit))] = quota;

    public Inquiry Inquire() => Inquiry.Of(_rows, County, new DetectorSettings());

    /// <summary>The findings, each as <c>detector unit;unit first-last</c>, without those about the quotas alone.</summary>
    public IReadOnlyList<string> Found()
        => [.. Inquire().Findings.Select(finding => $"{RepostAudit.Core.Anomalies.Findings.DetectorNames.Name(finding.Test.Detector)} {(finding.Test.Units.Count == 0 ? "*" : string.Join(';', finding.Test.Units))} {finding.Test.Weeks[0]}-{finding.Test.Weeks[^1]}")];

    public static DateTime Monday(int week) => WeekOf(week).FirstDay.ToDateTime(TimeOnly.MinValue);

    public static ActivityRow Upload(int week, int unit, int number, DateTime at, int person = 0, string? of = null)
        => new(Name(week, unit, number), WeekOf(week), Id(unit), SubmitterId.Parse($"P{unit}.{person}").OrThrow(), at, of is null ? Outcome.Counted : Outcome.Duplicate, of);

    public static string Name(int week, int unit, int number) => $"S{week:00}.{unit:00}.{number:000}";

    private static IsoWeek WeekOf(int week) => First.Add(week);

    private static UnitId Id(int unit) => UnitId.Parse($"u{unit:00}").OrThrow();
}
