namespace RepostAudit.Reporting.Files;

/// <summary>
/// Writes a file under a temporary name beside its place, then moves it there: whatever goes wrong on the way, a full disk or
/// a crash, the place holds either the whole new file or the whole old one.
/// </summary>
internal static class AtomicFile
{
    /// <param name="path">Where the file is to lie; its folder exists.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">It could not be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        // One fixed name per file: what a crash leaves behind is overwritten by the next run instead of piling up.
        var temporary = path + ".part";
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure)
        {
            Discard(temporary);
            if (failure is IOException or UnauthorizedAccessException)
            {
                throw new OutputException(path, Fix(path), failure);
            }

            throw;
        }
    }

    private static string Fix(string path) => Directory.Exists(path)
        ? "A folder of that name is in the way; remove it or choose another output folder"
        : "Check that the output folder is writable, that the disk has space and that no other program holds the file open, then run again";

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure that led here is the one to report; the next run overwrites the remainder.
        }
    }
}
