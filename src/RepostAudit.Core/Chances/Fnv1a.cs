namespace RepostAudit.Core.Chances;

/// <summary>A hash of labels that names streams of chance: FNV-1a, 64 bits (Fowler, Noll, Vo), offset basis and prime as published, over UTF-16 units in place of bytes.</summary>
public static class Fnv1a
{
    public static ulong Of(ReadOnlySpan<char> label)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in label)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
