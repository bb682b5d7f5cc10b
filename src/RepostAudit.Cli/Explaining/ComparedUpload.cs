using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Cli.Explaining;

/// <summary>One of the two uploads that are compared.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Entry">What was found on it; evidence.</param>
/// <param name="Proxy">What is compared pixel by pixel; null where none is at hand.</param>
/// <param name="Working">Its brightness at working size; null where the file is not at hand.</param>
internal sealed record ComparedUpload(string Path, Entry Entry, Plane? Proxy, Plane? Working)
{
    public Fingerprint Print => Entry.Print ?? throw new InvalidOperationException($"{Path} is no evidence");

    /// <summary>What can be shown of it; null for nothing.</summary>
    public Plane? Shown => Working ?? Proxy;
}
