using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Matching.Scoring;

/// <summary>
/// How common the words of a line are among the units: the title of an article that every unit posts says nothing of whose post it is, a name does.
/// Counted in runs of three characters, so that a line that breaks elsewhere or was misread in one character is still known.
/// </summary>
internal sealed class Commonness
{
    private const char Edge = '\u0002';

    private readonly Dictionary<(char, char, char), HashSet<UnitId>> _units = [];
    private readonly HashSet<UnitId> _all = [];
    private readonly Dictionary<(UnitId, SubmitterId), int> _uploads = [];
    private int _count;

    /// <param name="entries">The uploads that are counted; which ones decides what is common.</param>
    public static Commonness Of(IEnumerable<Entry> entries)
    {
        Commonness commonness = new();
        foreach (var entry in entries)
        {
            commonness.Add(entry);
        }

        return commonness;
    }

    /// <summary>
    /// How surprising it is that an unrelated unit shows the words of a line: −ln of the share of units that do, estimated by the rule of
    /// succession, (k + 1) / (n + 2), where the units of the two uploads compared do not count. Of the runs of a line the count at the lower quartile is taken, so a misread character
    /// does not make a long title rare.
    /// </summary>
    /// <returns>About 0.7 where nothing is known, more for the rare, towards 0 for the common; 0 for a line that tells nothing.</returns>
    public double Surprise(PageLine line, UnitId? one, UnitId? other)
    {
        if (line.Weight == 0)
        {
            return 0;
        }

        int[] counts = [.. Runs(line.Lasting).Select(run => _units.TryGetValue(run, out var units) ? Others(units, one, other) : 0).Order()];
        return Math.Log((Others(_all, one, other) + 2.0) / (counts[counts.Length / 4] + 1.0));
    }

    /// <summary>
    /// How surprising it is that two unrelated uploads come from one submitter: −ln of the share of the other uploads that are his, by the rule of succession. A clerk
    /// who uploads for a whole unit is no surprise.
    /// </summary>
    /// <returns>In nats; 0 where they come from two submitters, or it is not known.</returns>
    public double SurpriseOfSubmitter(Entry one, Entry other)
        => Submitter(one) is { } submitter && Submitter(other) == submitter
            ? Math.Log((Math.Max(0, _count - 2) + 2.0) / (Math.Max(0, _uploads.GetValueOrDefault(submitter) - 2) + 1.0))
            : 0;

    private static (UnitId, SubmitterId)? Submitter(Entry entry) => entry.Claim is { Unit: { } unit, Submitter: { } submitter } ? (unit, submitter) : null;

    private static int Others(HashSet<UnitId> units, UnitId? one, UnitId? other)
        => units.Count - (Has(units, one) ? 1 : 0) - (one != other && Has(units, other) ? 1 : 0);

    private static bool Has(HashSet<UnitId> units, UnitId? unit) => unit is { } known && units.Contains(known);

    private static IEnumerable<(char, char, char)> Runs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return (i == 0 ? Edge : text[i - 1], text[i], i == text.Length - 1 ? Edge : text[i + 1]);
        }
    }

    private void Add(Entry entry)
    {
        _count++;
        if (Submitter(entry) is { } submitter)
        {
            _uploads[submitter] = _uploads.GetValueOrDefault(submitter) + 1;
        }

        // Whose upload it is not known tells nothing about what other units show.
        if (entry.Claim.Unit is not { } unit)
        {
            return;
        }

        _all.Add(unit);
        foreach (var line in PageLine.AllOf(entry.Print?.Text))
        {
            foreach (var run in Runs(line.Lasting))
            {
                if (!_units.TryGetValue(run, out var units))
                {
                    _units.Add(run, units = []);
                }

                units.Add(unit);
            }
        }
    }
}
