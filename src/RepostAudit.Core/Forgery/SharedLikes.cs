using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching.Lines;

namespace RepostAudit.Core.Forgery;

/// <summary>
/// Finds likes in the same order below different people's own posts. Colleagues have friends in common, so that the same people like their posts means nothing; the order in
/// which they come does. If every order of k people is as likely as any other, another post that they like shows them in this one with probability 1 / k!. Of m posts
/// that they all like, n in one order come about with at most C(m − 1, n − 1) / k!^(n − 1). Times all runs of names on all posts, each of which could have been the order in
/// question, that bounds how many such groups a report holds by chance.
/// </summary>
internal static class SharedLikes
{
    /// <summary>The shortest run of names that is looked at.</summary>
    private const int ShortestRun = 5;

    /// <summary>The most uploads of one mark, the earliest; they are compared pair by pair, and more prove nothing more.</summary>
    public const int MostUploads = 64;

    // Friends come in their own order no less because there are few reports to look at: as many runs as a county's busy week has.
    private const long FewestTests = 10_000;

    // A name of two characters weighs as much.
    private const double LeastOwn = 0.3;
    private const double SaysTheSame = 0.75;

    /// <param name="uploads">Counted uploads with a unit and a submitter.</param>
    public static IEnumerable<ForgerMark> Find(IEnumerable<Entry> uploads)
    {
        Liked[] all = [.. uploads.OrderBy(entry => entry.Key).Select(entry => (Entry: entry, Row: LikesRow.Of(entry.Print?.Text))).Where(one => one.Row is { Names.Count: >= ShortestRun }).Select(one => new Liked(one.Entry, one.Row!))];
        var tests = Math.Max(FewestTests, all.Sum(one => Runs(one.Row.Names.Count)));
        Dictionary<string, List<Liked>> byRun = [];
        foreach (var one in all)
        {
            for (var i = 0; i + ShortestRun <= one.Row.Names.Count; i++)
            {
                var key = string.Join('\n', one.Row.Names.Skip(i).Take(ShortestRun));
                (byRun.TryGetValue(key, out var with) ? with : byRun[key] = []).Add(one);
            }
        }

        return byRun
            .Where(run => run.Value.Count >= ForgerMark.FewestSubmitters)
            .Select(run => Mark(run.Key.Split('\n'), run.Value, all, tests))
            .OfType<ForgerMark>();
    }

    private static ForgerMark? Mark(string[] run, List<Liked> with, Liked[] all, long tests)
    {
        var members = Independent(with);
        if (!Crowd.IsMany(members.Select(one => one.Entry)))
        {
            return null;
        }

        var names = Extended(run, members);
        var liking = all.Where(one => names.All(one.Row.Names.Contains)).Select(one => one.Entry.Claim.Submitter).Distinct().Count();
        var (m, n) = (Math.Max(liking, members.Count), members.Count);
        var expected = Math.Exp(Math.Log(tests) + LogChoose(m - 1, n - 1) - (n - 1) * LogFactorial(names.Count));
        return expected > ForgerMark.MostExpected
            ? null
            : new(ForgerMarkKind.LikesInOrder, members[0].Row.Text, [.. members.Select(one => one.Entry.Id)], expected);
    }

    // One of each submitter, and no two captures of one post: what stands above the likes, the name above all, differs both ways. A name that was smeared differs only one way.
    private static List<Liked> Independent(List<Liked> with)
    {
        List<Liked> kept = [];
        foreach (var one in with.DistinctBy(one => one.Entry.Claim.Submitter).Take(MostUploads))
        {
            if (kept.TrueForAll(other => HasOwn(one.Row, other.Row) && HasOwn(other.Row, one.Row)))
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    private static bool HasOwn(LikesRow row, LikesRow other)
        => row.Above.Any(line => line.Weight >= LeastOwn && !other.Above.Any(said => TextSimilarity.Of(line.Lasting, said.Lasting) >= SaysTheSame));

    private static IReadOnlyList<string> Extended(string[] run, List<Liked> members)
    {
        var first = members[0].Row.Names;
        int[] at = [.. members.Select(one => StartOf(run, one.Row.Names))];
        var (before, after) = (0, run.Length);
        while (members.Index().All(one => at[one.Index] > before && one.Item.Row.Names[at[one.Index] - before - 1] == first[at[0] - before - 1]))
        {
            before++;
        }

        while (members.Index().All(one => at[one.Index] + after < one.Item.Row.Names.Count && at[0] + after < first.Count && one.Item.Row.Names[at[one.Index] + after] == first[at[0] + after]))
        {
            after++;
        }

        return [.. first.Skip(at[0] - before).Take(before + after)];
    }

    private static int StartOf(string[] run, IReadOnlyList<string> names)
        => Enumerable.Range(0, names.Count).First(i => i + run.Length <= names.Count && run.Index().All(name => names[i + name.Index] == name.Item));

    private static long Runs(int names) => (long)(names - ShortestRun + 1) * (names - ShortestRun + 2) / 2;

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    private sealed record Liked(Entry Entry, LikesRow Row);
}
