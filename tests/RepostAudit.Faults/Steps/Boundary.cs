namespace RepostAudit.Faults.Steps;

/// <summary>
/// The boundaries between the steps of receiving one screenshot, as texts: <c>before ledger.append 1</c>. The number tells
/// the first call of its kind from the second: the index is asked who has the same bytes, and later who looks alike.
/// </summary>
public static class Boundary
{
    private static readonly string[] Steps =
    [
        "screenshots.open 1", "index.recall 1", "ledger.find 1", "ledger.is-settled 1", "thumbnails.keep 1", "ledger.append 1",
        "index.file-and-find 1", OnlyRepeated, "ledger.settle 1", OnlyUnplaceable,
    ];

    // Proxies are kept of pictures that were read, and found where two pages have words in common.
    private static readonly string[] OnlyRead = ["proxies.keep 1", "proxies.find 1", "proxies.find 2"];

    private const string OnlyUnplaceable = "incidents.note 1";

    // Asked a second time only where the same bytes are known, but this upload is not settled.
    private const string OnlyRepeated = "ledger.find 2";

    /// <summary>Every boundary that receiving crosses where pictures are not read: for some uploads or deliveries, if not for all.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Steps.SelectMany(step => (string[])[Before(step), After(step)])];

    /// <summary>Those that are crossed only where pictures are read.</summary>
    public static IReadOnlyList<string> Reading { get; } = [.. OnlyRead.SelectMany(step => (string[])[Before(step), After(step)])];

    public static string Before(string step) => $"before {step}";

    public static string After(string step) => $"after {step}";

    /// <summary>Whether only a screenshot that cannot be placed comes there.</summary>
    public static bool IsOfUnplaceable(string boundary) => boundary.EndsWith(OnlyUnplaceable, StringComparison.Ordinal);

    /// <summary>Whether few deliveries come there.</summary>
    public static bool IsRare(string boundary) => boundary.EndsWith(OnlyRepeated, StringComparison.Ordinal);
}
