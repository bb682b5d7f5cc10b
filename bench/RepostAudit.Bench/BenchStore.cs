using System.CommandLine;
using RepostAudit.Faults.Stores;
using RepostAudit.Tests;

namespace RepostAudit.Bench;

/// <summary>Stores of a measurement's own, in a temporary folder or in an emulator that is started for it.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private const string Embedded = "embedded", Azurite = "azurite";

    private readonly TemporaryFolder _folder = new();
    private AzuriteProcess? _emulator;

    private BenchStore()
    {
    }

    public static Option<string> Option(params string[] stores)
    {
        var option = new Option<string>("--store") { Description = "Where facts are kept", DefaultValueFactory = _ => stores[0] };
        option.AcceptOnlyFromAmong(stores);
        return option;
    }

    public static Option<string> Option() => Option(Embedded, Azurite);

    /// <exception cref="InvalidOperationException">There is no emulator.</exception>
    public static async Task<BenchStore> StartAsync(string kind)
    {
        var store = new BenchStore();
        if (kind == Azurite)
        {
            (store._emulator, var whyNot) = await AzuriteProcess.StartAsync();
            if (store._emulator is null)
            {
                await store.DisposeAsync();
                throw new InvalidOperationException(whyNot);
            }
        }

        return store;
    }

    /// <summary>Facts of that name, over screenshots that all of them share.</summary>
    public StoreAddress Address(string facts) => _emulator is { } emulator
        ? new StoreAddress.Azure(emulator.ConnectionString, "shared", facts)
        : new StoreAddress.Embedded(Path.Combine(_folder.Path, "inbox"), Path.Combine(_folder.Path, facts));

    public async ValueTask DisposeAsync()
    {
        await (_emulator?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }
}
