using RepostAudit.Core.UseCases;
using RepostAudit.Embedded.Folder;
using RepostAudit.Embedded.Inbox;
using RepostAudit.Embedded.Published;
using RepostAudit.Embedded.Sqlite;

namespace RepostAudit.Cli.Serving;

/// <summary>
/// One county in one folder: <c>inbox</c> with the screenshots, <c>county</c> with units.csv, quotas.csv, articles.csv and holidays.csv, <c>reports</c>, and
/// <c>facts.sqlite</c>. Any number of processes of one machine may work on it.
/// </summary>
internal static class CountyFolder
{
    private const string InboxName = "inbox";

    /// <summary>Where units.csv, quotas.csv, articles.csv and holidays.csv lie.</summary>
    public const string CountyName = "county";

    private const string ReportsName = "reports";
    private const string FactsName = "facts.sqlite";

    /// <param name="folder">The county's folder; what is missing of it is made.</param>
    /// <param name="stamp">Names the way inspections are made.</param>
    /// <exception cref="UsageException">The facts were made in another way.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static OpenCounty Open(string folder, string stamp)
    {
        try
        {
            foreach (var part in (string[])[InboxName, CountyName, ReportsName])
            {
                Directory.CreateDirectory(Path.Combine(folder, part));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The county's folder '{folder}' cannot be made or written: {failure.Message} Name another folder, or grant write access.", failure);
        }

        // What is acknowledged must survive a loss of power: the uploader has let go of it.
        var file = Path.Combine(folder, FactsName);
        var facts = EmbeddedStore.Open(file, stamp, StoreOptions.Default with { Durability = Durability.Power }) switch
        {
            StoreOpening.Opened opened => opened.Store,
            StoreOpening.Stale stale => throw new UsageException(
                $"The facts in '{file}' were made by {stale.Found}; this program makes them by {stale.Wanted}. Go on with the program and the settings that made them, or move the file away: then everything in '{InboxName}' is ingested anew, and rulings are not carried over."),
            var other => throw new InvalidOperationException($"Unknown opening {other}"),
        };
        return new(new CountyStores(
            new FolderScreenshots(Path.Combine(folder, InboxName)),
            facts,
            facts,
            facts,
            facts,
            facts,
            facts,
            new FolderReports(Path.Combine(folder, ReportsName)),
            new FolderCounty(Path.Combine(folder, CountyName))),
            facts);
    }
}
