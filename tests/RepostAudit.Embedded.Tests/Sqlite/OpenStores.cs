using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Embedded.Tests.Sqlite;

/// <summary>The stores that a test opened, by name, in a folder of its own.</summary>
internal sealed class OpenStores : IDisposable
{
    public const string Stamp = "imagesharp/fingerprint-1/gate-1";

    private readonly List<EmbeddedStore> _open = [];

    public TempFolder Folder { get; } = new();

    public string File(string store) => Folder[$"{store}.db"];

    public EmbeddedStore Open(string store = "a")
    {
        var opened = Assert.IsType<StoreOpening.Opened>(EmbeddedStore.Open(File(store), Stamp)).Store;
        _open.Add(opened);
        return opened;
    }

    public void Close()
    {
        _open.ForEach(store => store.Dispose());
        _open.Clear();
    }

    public void Dispose()
    {
        Close();
        Folder.Dispose();
    }
}
