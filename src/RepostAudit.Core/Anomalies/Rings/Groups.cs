namespace RepostAudit.Core.Anomalies.Rings;

/// <summary>
/// Dense groups among units that share captures. The search starts from the unit that gave most, takes everybody with whom it shares more than chance explains, then whoever does so with two of these, and
/// goes on with what is left, so that a unit may belong to several groups. Captures that very many units show weigh little, as columns do in Hooi et al., "FRAUDAR: Bounding Graph Fraud in the Face of
/// Camouflage", 2016. Its peeling by average degree is not used: a ring passes captures from one to the others, and of such a star peeling drops the smaller members and joins stars that touch.
/// </summary>
internal static class Groups
{
    /// <summary>A pair shares more than chance explains where its p-value is at most this.</summary>
    private const double Linked = 1e-3;

    private const int FewestUnits = 3;

    /// <returns>Each group with its originator first and the others by how much they share with the group, and what they share among themselves.</returns>
    public static IEnumerable<(IReadOnlyList<int> Units, IReadOnlyList<SharedCapture> Shared)> Of(IReadOnlyList<SharedCapture> shared, ChanceLinks chance)
    {
        var left = shared.GroupBy(link => link.Pair)
            .Where(of => chance.PValue([of.Key.A, of.Key.B], [.. of]) <= Linked)
            .ToDictionary(of => of.Key, of => of.ToList());
        while (left.Count > 0)
        {
            var given = left.Values.SelectMany(links => links).GroupBy(link => link.From).ToDictionary(of => of.Key, of => of.Sum(link => link.Weight));
            var originator = given.OrderByDescending(of => of.Value).ThenBy(of => of.Key).First().Key;
            var members = Around(originator, left);
            var pairs = left.Keys.Where(pair => members.Contains(pair.A) && members.Contains(pair.B)).ToList();
            if (members.Count >= FewestUnits)
            {
                List<SharedCapture> inside = [.. shared.Where(link => members.Contains(link.From) && members.Contains(link.To))];
                double Gave(int unit) => inside.Where(link => link.From == unit).Sum(link => link.Weight);
                double Shares(int unit) => inside.Where(link => link.From == unit || link.To == unit).Sum(link => link.Weight);
                yield return ([.. members.OrderByDescending(Gave).ThenByDescending(Shares).ThenBy(unit => unit)], inside);
            }

            foreach (var pair in pairs)
            {
                left.Remove(pair);
            }
        }
    }

    private static HashSet<int> Around(int unit, Dictionary<(int A, int B), List<SharedCapture>> pairs)
    {
        bool AreLinked(int a, int b) => pairs.ContainsKey((Math.Min(a, b), Math.Max(a, b)));
        int[] all = [.. pairs.Keys.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Order()];
        HashSet<int> members = [unit, .. all.Where(other => AreLinked(unit, other))];
        while (all.Where(other => !members.Contains(other) && members.Count(member => AreLinked(member, other)) >= 2).ToList() is { Count: > 0 } more)
        {
            members.UnionWith(more);
        }

        return members;
    }
}
