using RepostAudit.Core.Matching;
using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Places;

namespace RepostAudit.Simulation.Weeks;

/// <summary>An upload before the ledger is written: what it is in truth, and what the recogniser will make of it.</summary>
internal sealed class Draft
{
    public required Leaf Leaf { get; init; }

    /// <summary>Pictures of one number were uploaded in one go.</summary>
    public required int Sitting { get; init; }

    /// <summary>See <see cref="Span"/>.</summary>
    public required int At { get; set; }

    public required Person Person { get; set; }

    public required int Article { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The earlier upload of whose capture this is a copy; null if it is a capture of its own.</summary>
    public Draft? Source { get; init; }

    /// <summary>How a copy differs from the capture.</summary>
    public MatchKind Kind { get; set; }

    public Seen Seen { get; set; }

    /// <summary>Whether a game made it or moved it.</summary>
    public bool Gamed { get; set; }

    /// <summary>The first upload of the capture.</summary>
    public Draft Original => Source?.Original ?? this;

    /// <summary>Whether a copy of it can be told from a new capture.</summary>
    public bool CanBeCopied => Source is null && Seen is Seen.Counted;
}
