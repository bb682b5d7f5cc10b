using RepostAudit.Azure;
using RepostAudit.Azure.Connecting;

namespace RepostAudit.Cli.Serving;

/// <summary>Where a county lies.</summary>
internal abstract record CountyPlace
{
    private CountyPlace()
    {
    }

    /// <param name="stamp">Names the way inspections are made.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="UsageException">The folder's facts were made in another way.</exception>
    /// <exception cref="StaleLedgerException">The storage's were.</exception>
    public abstract Task<OpenCounty> OpenAsync(string stamp, CancellationToken cancellation);

    /// <summary>Whether screenshots appear whole, as blobs do; a file in a folder may still be under way.</summary>
    public virtual bool ArriveWhole => true;

    /// <summary>All of it in one folder.</summary>
    public sealed record Local(string Folder) : CountyPlace
    {
        public override bool ArriveWhole => false;

        public override Task<OpenCounty> OpenAsync(string stamp, CancellationToken cancellation) => Task.FromResult(CountyFolder.Open(Folder, stamp));

        public override string ToString() => $"'{Folder}': screenshots go into inbox/WEEK/UNIT/, tables into county/, reports appear in reports/";
    }

    /// <summary>All of it in a storage account.</summary>
    public sealed record Cloud(AzureStorageSettings Storage) : CountyPlace
    {
        public override async Task<OpenCounty> OpenAsync(string stamp, CancellationToken cancellation) => new((await ConnectAsync(Storage, stamp, cancellation)).ToCounty());

        public override string ToString() => $"ledger '{Storage.Ledger}' of the storage account, container '{Storage.Ledger.Screenshots}'";
    }

    /// <summary>The screenshots in a container, everything else in a folder.</summary>
    public sealed record LocalWithContainer(string Folder, AzureStorageSettings Storage) : CountyPlace
    {
        public override async Task<OpenCounty> OpenAsync(string stamp, CancellationToken cancellation)
        {
            var screenshots = (await ConnectAsync(Storage, stamp, cancellation)).Screenshots;
            var local = CountyFolder.Open(Folder, stamp);
            return local with { Stores = local.Stores with { Screenshots = screenshots } };
        }

        public override string ToString() => $"container '{Storage.Ledger.Screenshots}' of the storage account, facts and reports in '{Folder}'";
    }

    private static async Task<AzureStores> ConnectAsync(AzureStorageSettings storage, string stamp, CancellationToken cancellation)
        => (await AzureStores.ConnectAsync(storage, stamp, cancellation)).OrThrow();
}
