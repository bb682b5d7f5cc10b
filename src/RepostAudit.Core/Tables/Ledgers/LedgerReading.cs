using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables.Ledgers;

/// <summary>Takes the rows of a ledger one by one, and links those that repeat others once all are there.</summary>
/// <param name="county">Whose units they should be; all are good where it knows none.</param>
/// <param name="calendar">In whose zone weeks begin and end.</param>
internal sealed class LedgerReading(County county, CountyCalendar calendar)
{
    private readonly List<Taken> _rows = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<UnitId> _strangers = [];
    private readonly HashSet<IsoWeek> _unasked = [];
    private readonly Dictionary<TimeSpan, (string File, int Line)> _offsets = [];
    private readonly List<Problem> _wrong = [];

    /// <summary>What is wrong with the rows so far.</summary>
    public Flaws Flaws { get; } = new();

    public void Take(string file, Row row)
    {
        if (row.Flaw is { } flaw)
        {
            Flaws.Add(file, "row", row.Line, null, flaw, row.Fix);
            return;
        }

        _wrong.Clear();
        var cells = new Cells(file, row, _wrong);
        var id = cells.Text("submission_id");
        if (id is null && _wrong.Count == 0)
        {
            cells.Wrong("submission_id", "submission_id is blank; fill it in");
        }

        var (week, unit, submitter) = (cells.Optional("week", IsoWeek.Parse), cells.Required("unit", UnitId.Parse), cells.Optional("submitter", SubmitterId.Parse));
        var (at, decision) = (cells.Required("uploaded_at", UploadTime.Parse), cells.Required("decision", Decision));
        var (repeats, path) = (cells.Text("duplicate_of"), cells.Text("path"));
        foreach (var problem in _wrong)
        {
            Flaws.Add(file, problem.Field!, row.Line, problem.Field, problem.What, problem.Fix);
        }

        if (_wrong.Count > 0 || id is null || unit is null || at is null || decision is null)
        {
            return;
        }

        var ofTime = calendar.WeekOf(at.Value);
        if (week is { } said && said != ofTime)
        {
            Flaws.Add(file, "week", row.Line, "week", $"The week says {said}, the time lies in {ofTime} (zone {calendar.Zone.Id}); the row is left out", "Correct one of the two, or name the county's zone with --zone");
            return;
        }

        if (!_numbers.TryAdd(id, _rows.Count))
        {
            Flaws.Add(file, "submission_id", row.Line, "submission_id", $"Row {_rows[_numbers[id]].Line} has the id {Wording.Shown(id)}, too; that row is taken", "Give each upload an id of its own, or remove the second row");
            return;
        }

        if (path is not null)
        {
            (_places.TryGetValue(path, out var there) ? there : _places[path] = []).Add(_rows.Count);
        }

        Notice(file, unit.Value, ofTime, at.Value, row.Line);
        _rows.Add(new(new(id, ofTime, unit.Value, submitter, calendar.Local(at.Value).DateTime, decision.Value, repeats), file, row.Line));
    }

    /// <summary>The rows, each linked to another and earlier one or to none, and what is wrong with them.</summary>
    public LedgerTable Table()
    {
        if (_rows.Count == 0 && Flaws.Problems.Count == 0)
        {
            Flaws.AddRange([new(LedgerTable.Shape.File, 1, null, "There is no row that can be used", "Export a row for each upload")]);
        }

        if (_offsets.Count > 1)
        {
            var (file, line) = _offsets.Values.Max();
            Flaws.Add(file, "offsets", line, "uploaded_at", $"Times have {_offsets.Count} different offsets from UTC; all are told on the clocks of {calendar.Zone.Id}", "Check that none of them is a mistake");
        }

        return new([.. _rows.Select((_, at) => Linked(at))], Flaws.Problems);
    }

    private static Parsed<Outcome> Decision(string text) => text switch
    {
        "counted" => Parsed<Outcome>.Of(Outcome.Counted),
        "duplicate" => Parsed<Outcome>.Of(Outcome.Duplicate),
        "rejected" => Parsed<Outcome>.Of(Outcome.Rejected),
        _ => Parsed<Outcome>.Wrong($"'{Wording.Shown(text)}' is no decision; write counted, duplicate or rejected"),
    };

    // Strange, but of use: each is said once, and the rows are taken.
    private void Notice(string file, UnitId unit, IsoWeek week, DateTimeOffset at, int line)
    {
        if (county.HasUnits && county.Find(unit) is null && _strangers.Add(unit))
        {
            Flaws.Add(file, "stranger", line, "unit", $"Unit {unit} is not in {CountyTables.UnitsFile}; nothing is known of its staff and its parent", "Add it there, or correct it here");
        }

        if (county.HasQuotas && !county.HasQuotasIn(week) && _unasked.Add(week))
        {
            Flaws.Add(file, "unasked", line, "week", $"Week {week} has no quotas; questions about quotas are not asked of it", "Add its quotas, or leave the week out with --from and --until");
        }

        _offsets.TryAdd(at.Offset, (file, line));
    }

    private ActivityRow Linked(int at)
    {
        var (row, file, line) = _rows[at];
        if (row.DuplicateOf is not { } repeats)
        {
            return row;
        }

        // An audit names what is repeated by its path, which a later upload may have taken again; others name its id.
        var known = _numbers.TryGetValue(repeats, out var number) ? [number] : _places.GetValueOrDefault(repeats, []);
        int[] earlier = [.. known.Where(other => IsEarlier(other, at))];
        if (earlier.Length > 0)
        {
            return row with { DuplicateOf = _rows[earlier.MaxBy(other => (_rows[other].Row.UploadedAt, other))].Row.Id };
        }

        var (what, fix) = known.Count == 0
            ? ($"The upload {Wording.Shown(repeats)} that it repeats is not in the file; where it came from is unknown", "Export earlier weeks, too, or correct the id")
            : ($"It is said to repeat {Wording.Shown(repeats)}, which is not earlier; that is left out of account", "Name the earlier of the two");
        Flaws.Add(file, known.Count == 0 ? "duplicate_of elsewhere" : "duplicate_of", line, "duplicate_of", what, fix);
        return row with { DuplicateOf = null };
    }

    // Of the same second, the one that stands above.
    private bool IsEarlier(int other, int than)
        => (_rows[other].Row.UploadedAt, other).CompareTo((_rows[than].Row.UploadedAt, than)) < 0;

    private sealed record Taken(ActivityRow Row, string File, int Line);
}
