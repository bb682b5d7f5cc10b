using System.Security.Cryptography;
using System.Text;

namespace RepostAudit.Core.Incidents;

/// <summary>
/// The fact that something happened to a stored screenshot which is no upload by itself. Its id leaves out when it was
/// noticed, so noticing it twice is one fact, and the first notice stays.
/// </summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">Where the screenshot lies or lay, exactly as the storage spells it.</param>
/// <param name="Version">Which version of it, as the storage names versions; empty where that is not known.</param>
/// <param name="NoticedAt">When it was noticed first.</param>
/// <param name="Detail">What is known about it, in one English sentence without personal data.</param>
public sealed record Incident(IncidentKind Kind, string Path, string Version, DateTimeOffset NoticedAt, string Detail)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', Kind, Path, Version, Detail))).AsSpan(0, 16));
}

/// <summary>What can happen to a stored screenshot.</summary>
public enum IncidentKind
{
    /// <summary>It could not be ingested, again and again; it is in nobody's count until it is replayed.</summary>
    Quarantined,

    /// <summary>It was quarantined, and has been ingested since.</summary>
    Released,

    /// <summary>The same bytes arrived at the same path again with another time: copied, restored or touched. The first upload stays.</summary>
    Repeated,

    /// <summary>It is in the ledger, and no longer in the storage.</summary>
    Deleted,

    /// <summary>Another version of it is in the ledger: what lies there now is new evidence, and the old stays what it was.</summary>
    Overwritten,
}
