namespace RepostAudit.Core.Ledger.Evidence;

/// <summary>What two pictures show in a region, compared pixel by pixel.</summary>
public enum RegionKind : byte
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>Both something, but not the same.</summary>
    Other,

    /// <summary>Only the earlier upload shows something.</summary>
    OnlyEarlier,

    /// <summary>Only the later upload shows something.</summary>
    OnlyLater,
}

/// <summary>A rectangle of the earlier upload's working picture, in its samples.</summary>
public readonly record struct Region(RegionKind Kind, short X, short Y, short Width, short Height);
