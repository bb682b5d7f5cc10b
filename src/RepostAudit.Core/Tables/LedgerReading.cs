using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>Takes the rows of a ledger one by one, and links those that repeat others once all are there.</summary>
internal sealed class LedgerReading(string file, County county, CountyCalendar calendar, Flaws flaws)
{
    private readonly List<(ActivityRow Row, int Line)> _rows = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<UnitId> _strangers = [];
    private readonly HashSet<IsoWeek> _unasked = [];
    private readonly Dictionary<TimeSpan, int> _offsets = [];
    private readonly List<Problem> _wrong = [];

    public void Take(Row row)
    {
        if (row.Flaw is { } flaw)
        {
            flaws.Add("row", row.Line, null, flaw, row.Fix);
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
        var repeats = cells.Text("duplicate_of");
        foreach (var problem in _wrong)
        {
            flaws.Add(problem.Field!, row.Line, problem.Field, problem.What, problem.Fix);
        }

        if (_wrong.Count > 0 || id is null || unit is null || at is null || decision is null)
        {
            return;
        }

        var ofTime = calendar.WeekOf(at.Value);
        if (week is { } said && said != ofTime)
        {
            flaws.Add("week", row.Line, "week", $"The week says {said}, the time lies in {ofTime} (zone {calendar.Zone.Id}); the row is left out", "Correct one of the two, or name the county's zone with --zone");
            return;
        }

        if (!_numbers.TryAdd(id, _rows.Count))
        {
            flaws.Add("submission_id", row.Line, "submission_id", $"Row {_rows[_numbers[id]].Line} has the id {Wording.Shown(id)}, too; that row is taken", "Give each upload an id of its own, or remove the second row");
            return;
        }

        Notice(unit.Value, ofTime, at.Value, row.Line);
        _rows.Add((new(id, ofTime, unit.Value, submitter, calendar.Local(at.Value).DateTime, decision.Value, repeats), row.Line));
    }

    /// <summary>The rows, each linked to another and earlier one or to none.</summary>
    public IReadOnlyList<ActivityRow> Linked()
    {
        if (_rows.Count == 0)
        {
            flaws.Add("empty", 1, null, "There is no row that can be used", "Export a row for each upload");
        }

        if (_offsets.Count > 1)
        {
            flaws.Add("offsets", _offsets.Values.Max(), "uploaded_at", $"Times have {_offsets.Count} different offsets from UTC; all are told on the clocks of {calendar.Zone.Id}", "Check that none of them is a mistake");
        }

        return [.. _rows.Select(Link)];
    }

    private static Parsed<Outcome> Decision(string text) => text switch
    {
        "counted" => Parsed<Outcome>.Of(Outcome.Counted),
        "duplicate" => Parsed<Outcome>.Of(Outcome.Duplicate),
        "rejected" => Parsed<Outcome>.Of(Outcome.Rejected),
        _ => Parsed<Outcome>.Wrong($"'{Wording.Shown(text)}' is no decision; write counted, duplicate or rejected"),
    };

    // Strange, but of use: each is said once, and the rows are taken.
    private void Notice(UnitId unit, IsoWeek week, DateTimeOffset at, int line)
    {
        if (county.HasUnits && county.Find(unit) is null && _strangers.Add(unit))
        {
            flaws.Add("stranger", line, "unit", $"Unit {unit} is not in {CountyTables.UnitsFile}; nothing is known of its staff and its parent", "Add it there, or correct it here");
        }

        if (county.HasQuotas && !county.HasQuotasIn(week) && _unasked.Add(week))
        {
            flaws.Add("unasked", line, "week", $"Week {week} has no quotas; questions about quotas are not asked of it", "Add its quotas, or leave the week out with --from and --until");
        }

        _offsets.TryAdd(at.Offset, line);
    }

    private ActivityRow Link((ActivityRow Row, int Line) of)
    {
        if (of.Row.DuplicateOf is not { } repeats)
        {
            return of.Row;
        }

        var found = _numbers.TryGetValue(repeats, out var at) ? _rows[at].Row : null;
        if (found is not null && found.UploadedAt <= of.Row.UploadedAt && found.Id != of.Row.Id && !(found.UploadedAt == of.Row.UploadedAt && at > _numbers[of.Row.Id]))
        {
            return of.Row;
        }

        var (what, fix) = found is null
            ? ($"The upload {Wording.Shown(repeats)} that it repeats is not in the file; where it came from is unknown", "Export earlier weeks, too, or correct the id")
            : ($"It is said to repeat {Wording.Shown(repeats)}, which is not earlier; that is left out of account", "Name the earlier of the two");
        flaws.Add(found is null ? "duplicate_of elsewhere" : "duplicate_of", of.Line, "duplicate_of", what, fix);
        return of.Row with { DuplicateOf = null };
    }
}
