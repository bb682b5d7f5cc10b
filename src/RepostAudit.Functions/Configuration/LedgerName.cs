using System.Text.RegularExpressions;

namespace RepostAudit.Functions.Configuration;

/// <summary>What the names of all tables begin with. Another one is another, empty ledger in the same account.</summary>
internal static partial class LedgerName
{
    public const string Default = "repostaudit";

    public static Parsed<string> Parse(string name, string? text)
        => text is null ? Parsed<string>.Of(Default)
            : Allowed().IsMatch(text) ? Parsed<string>.Of(text)
            : Parsed<string>.Wrong($"{name} '{text}' cannot begin a table's name; write 3 to 30 lower-case letters and digits, a letter first, or leave it out for {Default}");

    [GeneratedRegex("^[a-z][a-z0-9]{2,29}$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
