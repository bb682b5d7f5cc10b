using System.Globalization;
using System.Runtime.CompilerServices;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Inbox;

/// <summary>
/// Screenshots in a folder on a local disk. The time of a file's last change is its time of upload, so the folder is for whoever
/// may be trusted with it: units hand in, they do not write here themselves. What is said beside <c>1.jpg</c> lies in <c>1.jpg.said.json</c>.
/// </summary>
/// <remarks>Hidden files, links and what this class is still writing are no screenshots.</remarks>
public sealed class FolderScreenshots(string folder) : IScreenshots
{
    private const string LockName = ".lock";

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    public async IAsyncEnumerable<StoredScreenshot> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var paths = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", Everything).Where(file => !Said.IsSidecar(file)).Select(PathOf).Order(StringComparer.Ordinal).ToList()
            : [];
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await StoredAsync(path, cancellation) is { } stored)
            {
                yield return stored;
            }
        }
    }

    public async Task<OpenScreenshot?> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!IsInside(path))
        {
            return null;
        }

        UnchangedFile content;
        try
        {
            content = new UnchangedFile(FileOf(path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            var changed = content.ChangedAt;
            return new(new(path, Version(content.Length, changed), At(changed), content.Length, await Said.ReadAsync(FileOf(path), cancellation)), content);
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="ArgumentException">The path climbs out of the folder, is absolute or hidden.</exception>
    public async Task<bool> PutAsync(string path, Stream content, IReadOnlyDictionary<string, string> metadata, CancellationToken cancellation)
    {
        if (!IsInside(path) || !IsProper(path))
        {
            throw new ArgumentException($"'{path}' is not a path inside the folder", nameof(path));
        }

        var file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var written = Path.Combine(Path.GetDirectoryName(file)!, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var part = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(part, cancellation);
                part.Flush(flushToDisk: true);
            }

            await using (await FolderLock.TakeAsync(Path.Combine(folder, LockName), cancellation))
            {
                if (File.Exists(file))
                {
                    return false;
                }

                await Said.WriteAsync(file, metadata, cancellation);
                File.Move(written, file, overwrite: false);
                return true;
            }
        }
        finally
        {
            File.Delete(written);
        }
    }

    private async Task<StoredScreenshot?> StoredAsync(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(FileOf(path));
        var said = await Said.ReadAsync(file.FullName, cancellation);
        return file.Exists ? new(path, Version(file.Length, file.LastWriteTimeUtc), At(file.LastWriteTimeUtc), file.Length, said) : null;
    }

    // What lies in the folder can be opened, whatever it is called: a name that says nothing is for an analyst to see, not to be passed over.
    private bool IsInside(string path)
        => path.Split('/').All(part => part is not ("" or ['.', ..]))
            && Path.GetFullPath(FileOf(path)).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsProper(string path) => UploadName.Parse(path) is { Ok: true, Value: var name } && name.ToString() == path;

    private string FileOf(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private string PathOf(string file) => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

    private static DateTimeOffset At(DateTime changed) => new(changed);

    private static string Version(long length, DateTime changed) => string.Create(CultureInfo.InvariantCulture, $"{length:x}-{changed.Ticks:x}");
}
