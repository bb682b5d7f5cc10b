using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Anomalies.Activities;

/// <summary>
/// What the units of a county uploaded in a stretch of weeks, laid out for counting: units, weeks, people and uploads are numbers from 0, and the uploads lie in
/// the order of unit, week, time and id.
/// </summary>
public sealed class Activity
{
    /// <summary>A person who uploads again within this time is still in the same sitting, in seconds. What is uploaded in one sitting is one decision, not several.</summary>
    private const int SittingPause = 600;

    private readonly int[] _cells;

    private Activity(IReadOnlyList<UnitId> units, IReadOnlyList<IsoWeek> weeks, UploadColumns uploads, int[] cells)
    {
        Units = units;
        Weeks = weeks;
        Uploads = uploads;
        _cells = cells;
        StartsSitting = Starts();
        Uploading = [.. Enumerable.Range(0, units.Count).Where(unit => UploadsOf(unit).Length > 0)];
    }

    /// <summary>All units: those that units.csv knows, in its order, then those that only upload.</summary>
    public IReadOnlyList<UnitId> Units { get; }

    /// <summary>All weeks from the first to the last, without a gap.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>The units that uploaded at all.</summary>
    public IReadOnlyList<int> Uploading { get; }

    public UploadColumns Uploads { get; }

    /// <summary>Whether an upload begins a sitting: its person uploaded nothing for the unit in the ten minutes before, or nothing yet in this week.</summary>
    public IReadOnlyList<bool> StartsSitting { get; }

    /// <summary>What is asked of a unit in a week, 0 and up; null where nobody says. [unit][week]</summary>
    public required IReadOnlyList<IReadOnlyList<int?>> Quotas { get; init; }

    /// <summary>How many work at a unit; null where nobody says. [unit]</summary>
    public required IReadOnlyList<int?> Staff { get; init; }

    /// <summary>How many live there; null where nobody says. [unit]</summary>
    public required IReadOnlyList<int?> Population { get; init; }

    /// <summary>The unit above; null at the top. [unit]</summary>
    public required IReadOnlyList<int?> Parents { get; init; }

    /// <summary>Whether a unit uploaded anything in a week.</summary>
    public bool HasUploads(int unit, int week) => UploadsOf(unit, week).Length > 0;

    /// <summary>The uploads of a unit in a week, first to last.</summary>
    public UploadSpan UploadsOf(int unit, int week) => new(_cells[(unit * Weeks.Count) + week], _cells[(unit * Weeks.Count) + week + 1]);

    /// <summary>The uploads of a unit from one week up to but without another.</summary>
    public UploadSpan UploadsOf(int unit, int from, int until) => new(_cells[(unit * Weeks.Count) + from], _cells[(unit * Weeks.Count) + until]);

    public UploadSpan UploadsOf(int unit) => UploadsOf(unit, 0, Weeks.Count);

    /// <summary>How many uploads of each unit in each week fulfil a condition. [unit][week]</summary>
    public int[][] Count(Func<int, bool> condition)
    {
        var counts = new int[Units.Count][];
        for (var unit = 0; unit < Units.Count; unit++)
        {
            counts[unit] = new int[Weeks.Count];
            foreach (var i in UploadsOf(unit))
            {
                if (condition(i))
                {
                    counts[unit][Uploads.Week[i]]++;
                }
            }
        }

        return counts;
    }

    /// <param name="rows">Each id once; in any order. Their weeks must be among those that are counted.</param>
    /// <param name="county">Units and quotas; what it does not know stays unknown.</param>
    /// <param name="first">The first week.</param>
    /// <param name="count">How many weeks there are from it on, 0 and up; with 0 the first one is no matter.</param>
    public static Activity Of(IReadOnlyCollection<ActivityRow> rows, County county, IsoWeek first, int count)
    {
        var monday = count == 0 ? default : first.FirstDay.ToDateTime(TimeOnly.MinValue);
        var weeks = Enumerable.Range(0, count).Select(first.Add).ToList();
        var units = county.Units.Select(unit => unit.Id).Concat(rows.Select(row => row.Unit).Distinct().Order()).Distinct().ToList();
        var numbers = units.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var uploads = UploadColumns.Of(rows, row => (numbers[row.Unit], (row.Week.FirstDay.DayNumber - first.FirstDay.DayNumber) / 7, (row.UploadedAt - monday).Ticks / TimeSpan.TicksPerSecond));
        return new(units, weeks, uploads, Cells(uploads, units.Count, weeks.Count))
        {
            Quotas = [.. units.Select(unit => (IReadOnlyList<int?>)[.. weeks.Select(week => county.Quota(week, unit))])],
            Staff = [.. units.Select(unit => county.Find(unit)?.Staff)],
            Population = [.. units.Select(unit => county.Find(unit)?.Population)],
            Parents = [.. units.Select(unit => county.Find(unit)?.Parent is { } parent ? numbers[parent] : (int?)null)],
        };
    }

    // Where the uploads of each unit and week begin; one place more, for the end of the last.
    private static int[] Cells(UploadColumns uploads, int units, int weeks)
    {
        var cells = new int[(units * weeks) + 1];
        for (var i = 0; i < uploads.Count; i++)
        {
            cells[(uploads.Unit[i] * weeks) + uploads.Week[i] + 1]++;
        }

        for (var cell = 1; cell < cells.Length; cell++)
        {
            cells[cell] += cells[cell - 1];
        }

        return cells;
    }

    private bool[] Starts()
    {
        var starts = new bool[Uploads.Count];
        Dictionary<int, long> last = [];
        for (var i = 0; i < starts.Length; i++)
        {
            if (i == 0 || Uploads.Unit[i] != Uploads.Unit[i - 1] || Uploads.Week[i] != Uploads.Week[i - 1])
            {
                last.Clear();
            }

            starts[i] = !last.TryGetValue(Uploads.Person[i], out var before) || Uploads.Second[i] - before > SittingPause;
            last[Uploads.Person[i]] = Uploads.Second[i];
        }

        return starts;
    }
}
