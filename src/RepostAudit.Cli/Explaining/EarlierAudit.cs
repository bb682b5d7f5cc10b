using RepostAudit.Cli.Auditing;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Sqlite;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;

namespace RepostAudit.Cli.Explaining;

/// <summary>What an earlier audit found and with which settings. Opening it changes no fact.</summary>
internal sealed class EarlierAudit : IDisposable
{
    private readonly EmbeddedStore _store;
    private readonly Dictionary<UploadName, Entry> _byName;
    private readonly Dictionary<string, DocumentPair> _duplicates;

    private EarlierAudit(string folder, ReportDocument report, EmbeddedStore store, IReadOnlyList<Entry> entries)
    {
        (Folder, Settings, Entries, _store) = (folder, report.Settings, entries, store);
        _duplicates = report.Duplicates.ToDictionary(pair => pair.Later.SubmissionId);
        _byName = entries.DistinctBy(entry => entry.Name.Composed()).ToDictionary(entry => entry.Name.Composed());
    }

    /// <summary>Its output folder.</summary>
    public string Folder { get; }

    /// <summary>What it depended on beside the uploads.</summary>
    public DocumentSettings Settings { get; }

    /// <summary>The uploads that it judged.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>From which probability on it called two uploads the same act.</summary>
    public MatchPolicy Matching => new()
    {
        AccusationPrice = Settings.AccusationPrice,
        ReviewFrom = Settings.ReviewFrom,
        DuplicateDistance = Settings.DuplicateDistance,
        ReviewDistance = Settings.ReviewDistance,
    };

    /// <param name="folder">The output folder of the audit.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UsageException">No audit of this version lies there.</exception>
    public static async Task<EarlierAudit> OpenAsync(string folder, CancellationToken cancellation)
    {
        var report = await ReportFiles.ReadAsync(folder, cancellation);
        if (!report.Ok)
        {
            throw new UsageException($"--against: {report.Error}.");
        }

        var (file, settings) = (WorkFolder.Ledger(folder), report.Value.Settings);
        if (!File.Exists(file))
        {
            throw new UsageException($"--against: '{file}' is not there, so nothing is known of the uploads of that audit. Audit again into '{folder}'.");
        }

        if (EmbeddedStore.Open(file, Inspector.StampOf(settings.Decoder, settings.Reader, DecodeLimits.Default)) is not StoreOpening.Opened { Store: var store })
        {
            throw new UsageException($"--against: '{file}' was made by another version. Audit again into '{folder}'.");
        }

        try
        {
            // The ledger may hold more than the audit judged: what a corrected manifest said before.
            var judged = Judged(report.Value);
            var entries = await store.ReadEntriesAsync(Period.Always, cancellation).Where(entry => judged.Contains(entry.Id.ToString())).ToListAsync(cancellation);
            return new(folder, report.Value, store, entries);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>The upload that the audit calls so; null where it judged none of that name.</summary>
    public Entry? Find(string path) => UploadName.Parse(path) is { Ok: true, Value: var name } ? _byName.GetValueOrDefault(name.Composed()) : null;

    /// <summary>What the audit calls an upload a duplicate of; null where it does not.</summary>
    public DocumentPair? DuplicateOf(Entry later) => _duplicates.GetValueOrDefault(later.Id.ToString());

    /// <summary>The proxy of an upload's picture; null where none was kept.</summary>
    public Task<byte[]?> ProxyAsync(ContentHash content, CancellationToken cancellation) => ((IProxyStore)_store).FindAsync(content, cancellation);

    public void Dispose() => _store.Dispose();

    private static HashSet<string> Judged(ReportDocument report) =>
    [
        .. report.Counted.Select(upload => upload.SubmissionId),
        .. report.Duplicates.Concat(report.Reviews).Select(pair => pair.Later.SubmissionId),
        .. report.Rejected.Select(rejection => rejection.Upload.SubmissionId),
    ];
}
