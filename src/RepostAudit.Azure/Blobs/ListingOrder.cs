namespace RepostAudit.Azure.Blobs;

/// <summary>
/// From the order in which the storage lists blobs, that of their names' UTF-8 bytes, to the ordinal order of strings. The two
/// differ only where two names first differ in a character beyond U+D7FF on either side: there UTF-16 puts the pairs for U+10000
/// and beyond before U+E000 to U+FFFF.
/// </summary>
internal static class ListingOrder
{
    private const char LastBelow = '\uD7FF';

    /// <param name="listed">In the order of the storage, or in ordinal order already.</param>
    /// <param name="name">The name of an item.</param>
    public static async IAsyncEnumerable<T> ToOrdinal<T>(IAsyncEnumerable<T> listed, Func<T, string> name)
    {
        // Names that agree up to their first high character and have one there stand together in both orders, only shuffled.
        List<T> together = [];
        string? prefix = null;
        await foreach (var item in listed)
        {
            var own = HighPrefix(name(item));
            if (own is null || own != prefix)
            {
                foreach (var former in Sorted(together, name))
                {
                    yield return former;
                }

                together.Clear();
            }

            prefix = own;
            together.Add(item);
        }

        foreach (var former in Sorted(together, name))
        {
            yield return former;
        }
    }

    private static IEnumerable<T> Sorted<T>(List<T> together, Func<T, string> name) => together.OrderBy(name, StringComparer.Ordinal);

    /// <returns>What stands before the first high character; null where there is none.</returns>
    private static string? HighPrefix(string name)
    {
        var at = name.AsSpan().IndexOfAnyExceptInRange('\0', LastBelow);
        return at < 0 ? null : name[..at];
    }
}
