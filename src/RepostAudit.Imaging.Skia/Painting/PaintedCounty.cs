using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>A county that lies in a folder, and the truth about it, which does not.</summary>
/// <param name="Folder">The input folder.</param>
/// <param name="Lettering">How well the pictures could be lettered on this machine.</param>
/// <param name="Uploads">Every file in the order of the uploads.</param>
public sealed record PaintedCounty(string Folder, LetteringLevel Lettering, IReadOnlyList<UploadTruth> Uploads)
{
    /// <summary>Writes the truth as CSV: <c>path,kind,decision,source_path,second_source_path</c>. It belongs outside the input folder: an audit must not see it.</summary>
    /// <exception cref="ArgumentException">The file would lie in the input folder.</exception>
    public void WriteLabels(string file)
    {
        var relative = Path.GetRelativePath(Path.GetFullPath(Folder), Path.GetFullPath(file));
        if (!Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            throw new ArgumentException($"the labels must lie outside the input folder '{Folder}'", nameof(file));
        }

        Csv.Write(
            file,
            ["path", "kind", "decision", "source_path", "second_source_path"],
            Uploads.Select(upload => (string[])[upload.Path.ToString(), upload.Kind.Code(), upload.Kind.RightDecision(), upload.Source?.ToString() ?? "", upload.SecondSource?.ToString() ?? ""]));
    }
}
