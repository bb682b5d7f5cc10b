using System.Globalization;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The tables, and the marks by which a file is known as a store of this schema and of one stamp.</summary>
internal static class Schema
{
    /// <summary>Changes whenever the tables do. An older file is not converted: facts are made anew from the uploads.</summary>
    public const int Version = 1;

    /// <summary>"RpAu" in ASCII: says in SQLite's header that the file is ours, so that no other program's file is taken for a stale store.</summary>
    private const long ApplicationId = 0x52704175;

    // Ids and hashes are BLOBs, half the size of their hexadecimal text; they sort alike. Times are UTC ticks of 100 ns since
    // year 1, with the offset in minutes beside them, so that a claim reads back as it was written.
    private const string Tables = """
        CREATE TABLE stamp (text TEXT NOT NULL) STRICT;
        CREATE TABLE entry (
            id BLOB PRIMARY KEY,
            name TEXT NOT NULL,
            content BLOB NOT NULL,
            uploaded_at INTEGER NOT NULL,
            uploaded_offset INTEGER NOT NULL,
            unit TEXT, submitter TEXT, article TEXT, channel TEXT,
            format TEXT, width INTEGER, height INTEGER, pdq BLOB, pdq_quality INTEGER,
            rejection TEXT, detail TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_content ON entry (content);
        CREATE TABLE settled (entry BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE edge (
            first BLOB NOT NULL, second BLOB NOT NULL, same_bytes INTEGER NOT NULL, pdq_distance INTEGER NOT NULL,
            PRIMARY KEY (first, second)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE filed (key TEXT NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (key, entry)) STRICT, WITHOUT ROWID;
        CREATE TABLE thumbnail (content BLOB PRIMARY KEY, jpeg BLOB NOT NULL) STRICT;
        """;

    /// <summary>Makes an empty file a store of the given stamp. Of several processes that do so at once, the first decides.</summary>
    /// <returns>What the file has instead; null where it is of this schema and stamp.</returns>
    /// <exception cref="FormatException">The file is another program's.</exception>
    public static StoreOpening.Stale? Ensure(Session session, string stamp)
    {
        var application = (long)session.Scalar("PRAGMA application_id")!;
        var version = (long)session.Scalar("PRAGMA user_version")!;
        if (application == 0 && version == 0 && (long)session.Scalar("SELECT COUNT(*) FROM sqlite_schema")! == 0)
        {
            session.Run(Tables);
            session.Run("INSERT INTO stamp VALUES ($1)", stamp);
            session.Run($"PRAGMA application_id = {ApplicationId}");
            session.Run($"PRAGMA user_version = {Version}");
            return null;
        }

        if (application != ApplicationId)
        {
            throw new FormatException($"Application id {application:x8} is not that of a store");
        }

        if (version != Version)
        {
            return new(Name(version), Name(Version));
        }

        var found = (string?)session.Scalar("SELECT text FROM stamp") ?? "";
        return found == stamp ? null : new(found, stamp);
    }

    private static string Name(long version) => string.Create(CultureInfo.InvariantCulture, $"schema-{version}");
}
