using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Azure.Blobs;

/// <summary>
/// Reports as blobs: files under <c>{week}/{number}/{digest}/{name}</c>, then <c>{week}/revisions/{number}.json</c>, whose making
/// is the publication. Nothing is ever overwritten. What a publication that failed or lost left behind is seen by nobody and
/// is taken up by the next that publishes the same.
/// </summary>
internal sealed class AzureReports(BlobContainerClient container) : IReportStore
{
    public async Task<IReadOnlyList<Revision>> ListAsync(IsoWeek week, CancellationToken cancellation)
    {
        List<Revision> revisions = [];
        var listed = container.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{week}/revisions/" }, cancellation);
        await foreach (var blob in listed)
        {
            revisions.Add(await ReadAsync(blob.Name, cancellation));
        }

        return [.. revisions.OrderBy(revision => revision.Number)];
    }

    public async Task<bool> PublishAsync(Revision revision, IReadOnlyList<ReportFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            // The whole file is in memory, so that it arrives whole or not at all.
            using var content = new MemoryStream();
            await file.WriteAsync(content, cancellation);
            await MakeAsync(Name(revision, file.Name), content.GetBuffer().AsMemory(0, (int)content.Length), cancellation);
        }

        var name = Name(revision);
        return await MakeAsync(name, JsonSerializer.SerializeToUtf8Bytes(RevisionFile.Of(revision)), cancellation)
            || await ReadAsync(name, cancellation) == revision;
    }

    public async Task<IReadOnlyList<string>> FilesAsync(Revision revision, CancellationToken cancellation)
    {
        if (!await container.GetBlobClient(Name(revision)).ExistsAsync(cancellation) || await ReadAsync(Name(revision), cancellation) != revision)
        {
            return [];
        }

        var folder = Name(revision, "");
        return await container.GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, cancellation)
            .Select(blob => blob.Name[folder.Length..])
            .Order(StringComparer.Ordinal)
            .ToListAsync(cancellation);
    }

    public async Task<Stream?> OpenAsync(Revision revision, string file, CancellationToken cancellation)
    {
        var name = Name(revision, file);
        if (!BlobNames.CanBeReached(name))
        {
            return null;
        }

        try
        {
            return (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <returns>False where it is there already; by somebody else, or by ourselves, the answer having been lost.</returns>
    private async Task<bool> MakeAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                HttpHeaders = new BlobHttpHeaders { ContentType = ContentTypes.Of(name) },
            }, cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
        }
    }

    private async Task<Revision> ReadAsync(string name, CancellationToken cancellation)
    {
        var content = (await container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content;
        return content.ToObjectFromJson<RevisionFile>()?.ToRevision() ?? throw new InvalidDataException($"'{name}' is no revision");
    }

    private static string Name(Revision revision) => string.Create(CultureInfo.InvariantCulture, $"{revision.Week}/revisions/{revision.Number:D6}.json");

    // By number and digest: a later revision may tell the same again and yet have another list of what changed.
    private static string Name(Revision revision, string file) => string.Create(CultureInfo.InvariantCulture, $"{revision.Week}/{revision.Number:D6}/{revision.Digest}/{file}");

    /// <summary>A revision as its file has it.</summary>
    private sealed record RevisionFile(string Week, int Number, string Digest)
    {
        public static RevisionFile Of(Revision revision) => new(revision.Week.ToString(), revision.Number, revision.Digest.ToString());

        public Revision ToRevision() => new(IsoWeek.Parse(Week).OrThrow(), Number, ContentHash.Parse(Digest).OrThrow());
    }
}
