using System.Text.Json.Serialization;

namespace RepostAudit.Faults.Stores;

/// <summary>Where a county's stores are: enough for another process to open them.</summary>
[JsonDerivedType(typeof(Embedded), nameof(Embedded))]
[JsonDerivedType(typeof(Azure), nameof(Azure))]
public abstract record StoreAddress
{
    private StoreAddress()
    {
    }

    /// <param name="Screenshots">The folder of the screenshots.</param>
    /// <param name="Facts">The folder of the store's file and of the published reports; made where it is missing.</param>
    public sealed record Embedded(string Screenshots, string Facts) : StoreAddress;

    /// <param name="Connection">A connection string, of the emulator say.</param>
    /// <param name="Screenshots">The ledger in whose container the screenshots lie.</param>
    /// <param name="Facts">The ledger to which facts and reports go; may be the same.</param>
    public sealed record Azure(string Connection, string Screenshots, string Facts) : StoreAddress
    {
        /// <summary>Size from which on a segment of the index is full: small, so that workers meet at the ends of many.</summary>
        public const int SegmentBytes = 32 * 1024;
    }
}
