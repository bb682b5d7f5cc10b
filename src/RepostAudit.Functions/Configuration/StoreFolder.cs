using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Functions.Configuration;

/// <summary>The folder in which the embedded store lies.</summary>
internal static class StoreFolder
{
    private const string FileName = "facts.sqlite";

    // The host forgets an upload as soon as its function has returned, so by then its facts must be on the disk.
    private static readonly StoreOptions Options = StoreOptions.Default with { Durability = Durability.Power };

    /// <param name="folder">Absolute; made if it is not there.</param>
    /// <param name="stamp">Names the way inspections are made.</param>
    /// <exception cref="WrongSettingsException">It cannot be used, or holds facts that were made in another way.</exception>
    public static EmbeddedStore Open(string folder, string stamp)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return EmbeddedStore.Open(Path.Combine(folder, FileName), stamp, Options) switch
            {
                StoreOpening.Opened opened => opened.Store,
                StoreOpening.Stale stale => throw Wrong(folder, $"its facts were made by {stale.Found}, this worker makes them by {stale.Wanted}; name an empty folder, and upload again what is to be audited anew"),
                var other => throw new InvalidOperationException($"Unknown opening {other}"),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Wrong(folder, $"{failure.Message} Name a folder on a local disk that the worker may write to", failure);
        }
    }

    private static WrongSettingsException Wrong(string folder, string why, Exception? cause = null)
        => new($"{WorkerSettings.DataFolderName} '{folder}' cannot be used: {why}", cause);
}
