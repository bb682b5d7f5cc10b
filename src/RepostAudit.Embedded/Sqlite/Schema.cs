using System.Globalization;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The tables, and the marks by which a file is known as a store of this schema and of one stamp.</summary>
internal static class Schema
{
    /// <summary>Changes whenever the tables do, or what is written in them. An older file is not converted: facts are made anew from the uploads.</summary>
    public const int Version = 4;

    /// <summary>"RpAu" in ASCII: says in SQLite's header that the file is ours, so that no other program's file is taken for a stale store.</summary>
    private const long ApplicationId = 0x52704175;

    // Ids and hashes are BLOBs, half the size of their hexadecimal text; they sort alike. Times (at) are UTC ticks of 100 ns since
    // year 1, with the offset in minutes beside them where a time is to read back as it was written. Entries lie in the order in
    // which they count, so a week is one range of the table; edges lie with their later end.
    private const string Tables = """
        CREATE TABLE stamp (text TEXT NOT NULL) STRICT;
        CREATE TABLE entry (
            at INTEGER NOT NULL, id BLOB NOT NULL,
            name TEXT NOT NULL,
            content BLOB NOT NULL,
            utc_offset INTEGER NOT NULL,
            unit TEXT, submitter TEXT, article TEXT, channel TEXT,
            format TEXT, width INTEGER, height INTEGER, pdq BLOB, pdq_quality INTEGER, text BLOB,
            rejection TEXT, detail TEXT,
            PRIMARY KEY (at, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE settled (at INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (at, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE edge (
            later_at INTEGER NOT NULL, later BLOB NOT NULL, earlier_at INTEGER NOT NULL, earlier BLOB NOT NULL,
            same_bytes INTEGER NOT NULL, pdq_distance INTEGER NOT NULL, page BLOB,
            PRIMARY KEY (later_at, later, earlier_at, earlier)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sketch (at INTEGER NOT NULL, id BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (at, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE filed (key INTEGER NOT NULL, at INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (key, at, id)) STRICT, WITHOUT ROWID;
        CREATE TABLE thumbnail (content BLOB PRIMARY KEY, jpeg BLOB NOT NULL) STRICT;
        CREATE TABLE proxy (content BLOB PRIMARY KEY, jpeg BLOB NOT NULL) STRICT;
        CREATE TABLE ruling (
            id TEXT PRIMARY KEY, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, analyst TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL,
            at_one INTEGER NOT NULL, one BLOB NOT NULL, at_other INTEGER, other BLOB
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE incident (
            id TEXT PRIMARY KEY, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, version TEXT NOT NULL, detail TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
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
