using System.Text.Json;

namespace RepostAudit.Faults.Painting;

/// <summary>Puts uploads into a folder as <c>FolderScreenshots</c> reads it, with the times that they are to have.</summary>
public static class PaintedFolder
{
    /// <returns>Their paths.</returns>
    public static IReadOnlyList<string> Fill(string folder, PaintedCounty county, int count)
    {
        var paths = new string[count];
        Parallel.For(0, count, number => paths[number] = Put(folder, county.Upload(number)));
        return paths;
    }

    public static string Put(string folder, PaintedUpload upload)
    {
        var file = Path.Combine(folder, upload.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, upload.Bytes);
        File.SetLastWriteTimeUtc(file, upload.At.UtcDateTime);
        if (upload.Said.Count > 0)
        {
            File.WriteAllText($"{file}.said.json", JsonSerializer.Serialize(upload.Said));
        }

        return upload.Path;
    }
}
