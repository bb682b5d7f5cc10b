using System.Numerics;
using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Baselines;

/// <summary>A classic method: an upload is a duplicate if the nearest earlier one lies within a bound.</summary>
/// <param name="Name">As tables call it.</param>
/// <param name="Family">The method without its bound.</param>
/// <param name="Bound">The largest distance that is still a duplicate.</param>
/// <param name="Distance">Of two uploads, 0 or more; null where they cannot be compared.</param>
internal sealed record ClassicMethod(string Name, string Family, int Bound, Func<UploadHashes, UploadHashes, int?> Distance)
{
    public static IReadOnlyList<ClassicMethod> All { get; } =
    [
        new("SHA-256", "SHA-256", 0, (one, other) => one.Content == other.Content ? 0 : null),
        Hamming("dHash", 4, (one, other) => BitOperations.PopCount(one.Difference ^ other.Difference)),
        Hamming("dHash", 10, (one, other) => BitOperations.PopCount(one.Difference ^ other.Difference)),
        Hamming("pHash", 6, (one, other) => BitOperations.PopCount(one.Cosine ^ other.Cosine)),
        Hamming("pHash", 10, (one, other) => BitOperations.PopCount(one.Cosine ^ other.Cosine)),
        Hamming("PDQ", 31, (one, other) => one.Pdq is { } left && other.Pdq is { } right ? left.Distance(right) : null),
    ];

    /// <param name="uploads">In order of upload.</param>
    /// <returns>
    /// By path. Undecodable uploads are rejected, for there is no gate here, and are nobody's partner. The score is the distance to
    /// the nearest earlier upload with its sign reversed, the partner the earliest at that distance, whether within the bound or not.
    /// </returns>
    public IReadOnlyDictionary<string, Decision> Decide(IReadOnlyList<UploadHashes> uploads)
    {
        Dictionary<string, Decision> decisions = [];
        for (var at = 0; at < uploads.Count; at++)
        {
            decisions.Add(uploads[at].Path, uploads[at].Picture is null ? new(Decided.Rejected, null) : Nearest(uploads, at));
        }

        return decisions;
    }

    private Decision Nearest(IReadOnlyList<UploadHashes> uploads, int at)
    {
        (string? Path, int Distance) nearest = (null, int.MaxValue);
        for (var before = 0; before < at; before++)
        {
            if (uploads[before].Picture is not null && Distance(uploads[at], uploads[before]) is { } distance && distance < nearest.Distance)
            {
                nearest = (uploads[before].Path, distance);
            }
        }

        return nearest.Path is null
            ? new(Decided.Counted, null)
            : new(nearest.Distance <= Bound ? Decided.Duplicate : Decided.Counted, nearest.Path, -nearest.Distance);
    }

    private static ClassicMethod Hamming(string family, int bound, Func<PictureHashes, PictureHashes, int?> distance)
        => new($"{family} ≤ {bound}", family, bound, (one, other) => one.Picture is { } left && other.Picture is { } right ? distance(left, right) : null);
}
