namespace RepostAudit.Core.Anomalies.Rings;

/// <summary>
/// Groups of nodes between which there is much. Nodes are taken away one after the other, always the one with least to do with the rest, and the group is
/// kept that had most per node on the way: at least half as dense as the densest there is. Charikar, "Greedy approximation algorithms for finding dense components in a graph", 2000;
/// with columns that weigh less the more nodes share them, Hooi et al., "FRAUDAR: Bounding Graph Fraud in the Face of Camouflage", 2016.
/// </summary>
internal static class DenseGroups
{
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="edges">What there is between two nodes, more than 0; each pair once.</param>
    /// <param name="most">The most groups to look for.</param>
    /// <returns>The densest group, then the densest of what is left without it, and so on; each of two nodes or more.</returns>
    public static IEnumerable<IReadOnlyList<int>> Of(int nodes, IReadOnlyDictionary<(int A, int B), double> edges, int most)
    {
        var left = new Dictionary<(int A, int B), double>(edges);
        for (var found = 0; found < most && left.Count > 0; found++)
        {
            var group = Densest(nodes, left);
            yield return group;
            var members = group.ToHashSet();
            foreach (var edge in left.Keys.Where(edge => members.Contains(edge.A) || members.Contains(edge.B)).ToList())
            {
                left.Remove(edge);
            }
        }
    }

    private static List<int> Densest(int nodes, Dictionary<(int A, int B), double> edges)
    {
        var neighbours = Enumerable.Range(0, nodes).Select(_ => new Dictionary<int, double>()).ToArray();
        foreach (var ((a, b), weight) in edges)
        {
            neighbours[a][b] = neighbours[b][a] = weight;
        }

        var degree = neighbours.Select(of => of.Values.Sum()).ToArray();
        var inside = Enumerable.Range(0, nodes).Where(node => neighbours[node].Count > 0).ToHashSet();
        var total = edges.Values.Sum();
        var (best, bestSize) = (0.0, 0);
        List<int> taken = [];
        while (inside.Count > 1)
        {
            if (total / inside.Count >= best - 1e-12)
            {
                (best, bestSize) = (total / inside.Count, inside.Count);
            }

            var least = inside.MinBy(node => (degree[node], node));
            inside.Remove(least);
            taken.Add(least);
            total -= degree[least];
            foreach (var (other, weight) in neighbours[least])
            {
                degree[other] -= inside.Contains(other) ? weight : 0;
            }
        }

        taken.AddRange(inside);
        return [.. taken.Skip(taken.Count - bestSize).Order()];
    }
}
