using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Upkeep;

/// <summary>Which stored screenshots are dealt with already, so that their bytes need not be read again. Safe for concurrent use.</summary>
public sealed class RecordedUploads
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, List<(DateTimeOffset At, ContentHash Content)>> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Version)> _noted = [];

    /// <summary>Reads what the ledger has of a period, and what was noted of single versions.</summary>
    public static async Task<RecordedUploads> ReadAsync(ILedger ledger, IIncidents incidents, Period uploaded, CancellationToken cancellation)
    {
        var recorded = new RecordedUploads();
        await foreach (var entry in ledger.ReadEntriesAsync(uploaded, cancellation))
        {
            recorded.Add(entry);
        }

        foreach (var incident in (await incidents.ReadAsync(cancellation)).Where(incident => incident.Kind is IncidentKind.Quarantined or IncidentKind.Repeated))
        {
            recorded.Add(incident.Path, incident.Version);
        }

        return recorded;
    }

    /// <summary>Where the entries lie, in order.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (_turn)
            {
                return [.. _byPath.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public void Add(Entry entry)
    {
        lock (_turn)
        {
            var path = entry.Name.ToString();
            if (!_byPath.TryGetValue(path, out var uploads))
            {
                _byPath.Add(path, uploads = []);
            }

            uploads.Add((entry.Claim.UploadedAt, entry.Content));
        }
    }

    /// <summary>Adds one version whose entry, if it has one, tells another time.</summary>
    public void Add(string path, string version)
    {
        lock (_turn)
        {
            _noted.Add((path, version));
        }
    }

    /// <summary>Whether this version is dealt with: an entry of its path tells its time, or it was noted by itself.</summary>
    public bool Has(StoredScreenshot stored)
    {
        lock (_turn)
        {
            return _noted.Contains((stored.Path, stored.Version))
                || (_byPath.TryGetValue(stored.Path, out var uploads) && uploads.Any(upload => upload.At == stored.UploadedAt));
        }
    }

    /// <summary>Whether more than one content was recorded at a path.</summary>
    public bool HasManyContents(string path)
    {
        lock (_turn)
        {
            return _byPath.TryGetValue(path, out var uploads) && uploads.DistinctBy(upload => upload.Content).Skip(1).Any();
        }
    }
}
