using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>A regular file below the input folder.</summary>
/// <param name="Path">Relative to the folder, parts separated by <c>/</c>, as the file system spells it.</param>
/// <param name="Info">The file.</param>
/// <param name="IsPicture">Whether it looks like an upload by itself.</param>
/// <param name="Unreadable">Why its bytes cannot be had; null where they can.</param>
internal sealed record FoundFile(string Path, FileInfo Info, bool IsPicture, string? Unreadable)
{
    /// <summary>Its name, where it can be written as one.</summary>
    public UploadName? Name { get; } = UploadName.Parse(Path) is { Ok: true, Value: var name } && name.ToString() == Path ? name : null;

    public static FoundFile Of(string path, FileInfo info)
    {
        var known = PictureSigns.HasExtension(path);

        try
        {
            // What has no bytes is not opened: it has nothing to show, and if it is a pipe, opening would wait for ever.
            if (info.Length == 0)
            {
                return new(path, info, known, null);
            }

            using var handle = File.OpenHandle(info.FullName);
            if (known)
            {
                return new(path, info, true, null);
            }

            Span<byte> head = stackalloc byte[PictureSigns.HeadLength];
            return new(path, info, PictureSigns.Begins(head[..RandomAccess.Read(handle, head, 0)]), null);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new(path, info, known, $"The file cannot be read ({cause.GetType().Name})");
        }
    }
}
