using RepostAudit.Core.Anomalies.Activities;

namespace RepostAudit.Core.Anomalies.Rings;

/// <summary>A capture of one unit that another uploaded as well.</summary>
/// <param name="Original">The upload that showed it first.</param>
/// <param name="Copy">The other unit's.</param>
/// <param name="From">The unit that had it first.</param>
/// <param name="To">The unit that uploaded it again.</param>
/// <param name="Week">The week of the copy.</param>
/// <param name="Lag">Seconds from one to the other.</param>
/// <param name="Weight">0..1: a capture that very many units show is an example that was passed round, and says nothing about any two of them.</param>
internal sealed record SharedCapture(int Original, int Copy, int From, int To, int Week, long Lag, double Weight)
{
    /// <summary>The two units, whichever had it first.</summary>
    public (int A, int B) Pair => (Math.Min(From, To), Math.Max(From, To));

    /// <summary>Captures are passed on while they are of use: within a week.</summary>
    private const long LongestLag = 7 * 86400;

    /// <summary>So many units may show a capture before it counts less: a ring of some size passes one to each of its members.</summary>
    private const double Members = 6;

    public static IReadOnlyList<SharedCapture> Of(Activity activity)
    {
        var uploads = activity.Uploads;
        List<(int Root, int Copy)> found = [];
        HashSet<(int Root, int Unit)> seen = [];
        for (var i = 0; i < uploads.Count; i++)
        {
            var root = Root(uploads, i);

            // A person who works for two units and sends both the same is one clumsy person, and no ring.
            if (root != i
                && uploads.Unit[root] != uploads.Unit[i]
                && (uploads.Person[root] != uploads.Person[i] || uploads.Person[i] < 0)
                && uploads.Second[i] - uploads.Second[root] is >= 0 and <= LongestLag
                && seen.Add((root, uploads.Unit[i])))
            {
                found.Add((root, i));
            }
        }

        var shown = found.GroupBy(of => of.Root).ToDictionary(of => of.Key, of => of.Count());
        return [.. found.Select(of => new SharedCapture(
            of.Root, of.Copy, uploads.Unit[of.Root], uploads.Unit[of.Copy], uploads.Week[of.Copy], uploads.Second[of.Copy] - uploads.Second[of.Root],
            Math.Min(1, Math.Pow(Members / shown[of.Root], 2))))];
    }

    // What a copy of a copy repeats is the original.
    private static int Root(UploadColumns uploads, int upload)
    {
        var at = upload;
        for (var steps = 0; steps < 100 && uploads.DuplicateOf[at] >= 0; steps++)
        {
            at = uploads.DuplicateOf[at];
        }

        return at;
    }
}
