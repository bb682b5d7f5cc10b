using RepostAudit.Core;

namespace RepostAudit.Azure.Connecting;

/// <summary>
/// Tells several ledgers in one storage account apart: a county each, or a test each. 1 to 40 lower-case letters and digits, a
/// letter first, which leaves room for what tables (63 characters, no hyphen) and containers (63) are called.
/// </summary>
public readonly record struct LedgerName
{
    private const int MaxLength = 40;

    private readonly string? _text;

    private LedgerName(string text) => _text = text;

    /// <summary>Of an account that holds one county: its containers are called by their plain names.</summary>
    public static LedgerName Default { get; } = new("repostaudit");

    public static Parsed<LedgerName> Parse(string? text)
        => text is { Length: >= 1 and <= MaxLength } && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? Parsed<LedgerName>.Of(new(text))
            : Parsed<LedgerName>.Wrong($"'{text}' is not a ledger's name; write 1 to {MaxLength} lower-case letters and digits, a letter first");

    /// <summary>The container in which its screenshots arrive.</summary>
    public string Screenshots => Container("screenshots");

    /// <summary>The name of one of its tables.</summary>
    internal string Table(string what) => $"{this}{what}";

    /// <summary>The name of one of its containers.</summary>
    internal string Container(string what) => this == Default ? what : $"{this}-{what}";

    public override string ToString() => _text ?? "";
}
