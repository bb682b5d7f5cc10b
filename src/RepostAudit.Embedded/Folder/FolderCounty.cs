using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Embedded.Folder;

/// <summary>The county's tables in a folder, read anew each time: a corrected quota counts from the next closing on.</summary>
public sealed class FolderCounty(string folder) : ICountySource
{
    public async Task<(County County, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancellation)
    {
        Dictionary<string, ReadOnlyMemory<byte>> files = [];
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv") : [])
        {
            files.Add(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation));
        }

        var tables = CountyTables.Read(files);
        return (tables.County, tables.Problems);
    }
}
