using System.Collections.Concurrent;
using RepostAudit.Bench.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Accuracy.Baselines;

/// <summary>The global hashes of a picture.</summary>
/// <param name="Difference">dHash.</param>
/// <param name="Cosine">pHash.</param>
/// <param name="Pdq">PDQ; null where its quality is so low that, by its authors' advice, it is discarded.</param>
internal sealed record PictureHashes(ulong Difference, ulong Cosine, PdqHash? Pdq)
{
    public static PictureHashes Of(Plane luma)
        => new(DifferenceHash.Of(luma), CosineHash.Of(luma), PdqHasher.Hash(luma) is { Usable: true, Hash: var hash } ? hash : null);
}

/// <summary>One upload as the classic methods see it.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Content">SHA-256 of its bytes.</param>
/// <param name="Picture">The hashes of its picture; null where it cannot be decoded.</param>
internal sealed record UploadHashes(string Path, ContentHash Content, PictureHashes? Picture)
{
    /// <summary>Hashes every upload of a folder.</summary>
    /// <returns>In order of upload, then of name.</returns>
    public static async Task<IReadOnlyList<UploadHashes>> OfAsync(Workload work, CancellationToken cancellation)
    {
        var limits = DecodeLimits.Default;
        var hashes = new ConcurrentDictionary<UploadName, UploadHashes>();
        await Parallel.ForEachAsync(
            work.Files,
            new ParallelOptions { MaxDegreeOfParallelism = work.Settings.Threads, CancellationToken = cancellation },
            async (file, stop) =>
            {
                await using var stream = File.OpenRead(work.PathOf(file));
                var original = await Original.ReadAsync(stream, limits.MaxBytes, stop);
                var picture = original.Bytes is { } bytes && work.Settings.Pictures.Decoder.Decode(bytes, limits) is DecodeOutcome.Decoded decoded
                    ? PictureHashes.Of(decoded.Picture.Luma)
                    : null;
                hashes[file.Name] = new(file.Name.ToString(), original.Content, picture);
            });
        return [.. work.Files.OrderBy(file => file.Claim.UploadedAt).ThenBy(file => file.Name).Select(file => hashes[file.Name])];
    }
}
