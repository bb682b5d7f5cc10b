using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Azure.Blobs;

/// <summary>The county's own tables, read anew each time: a corrected quota counts from the next closing on.</summary>
public sealed class BlobCounty(CountyFiles files) : ICountySource
{
    public async Task<(County County, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancellation)
    {
        Dictionary<string, ReadOnlyMemory<byte>> found = [];
        foreach (var name in CountyTables.Shapes.Select(shape => shape.File))
        {
            if (await files.ReadAsync(name, cancellation) is { } content)
            {
                found.Add(name, content);
            }
        }

        var tables = CountyTables.Read(found);
        return (tables.County, tables.Problems);
    }
}
