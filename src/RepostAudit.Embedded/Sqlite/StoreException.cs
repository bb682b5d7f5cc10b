using Microsoft.Data.Sqlite;

namespace RepostAudit.Embedded.Sqlite;

/// <summary>The store's file cannot be used. The message names the file and what to do.</summary>
public sealed class StoreException : IOException
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }

    // Primary result codes of SQLite, https://www.sqlite.org/rescode.html
    internal static StoreException Of(string file, SqliteException cause) => new(
        cause.SqliteErrorCode switch
        {
            5 or 6 => $"The store '{file}' is in use by another process. Wait until that has ended, then run again.",
            8 => $"The store '{file}' cannot be written. Allow writing to the file and its folder, or choose another folder.",
            11 or 26 => Damaged(file),
            13 => $"The disk that holds the store '{file}' is full. Free some space, then run again; what is done is kept.",
            14 => $"The store '{file}' cannot be opened. Check that its folder exists and may be written, or choose another folder.",
            10 => $"The disk that holds the store '{file}' failed ({cause.Message}). Check the disk, or choose a folder on another.",
            _ => $"The store '{file}' failed ({cause.Message}). Run again; if it fails again, delete the file and run anew.",
        },
        cause);

    internal static string Damaged(string file)
        => $"The store '{file}' is damaged or is no store. Delete it (it is rebuilt from the uploads), or choose another file.";
}
