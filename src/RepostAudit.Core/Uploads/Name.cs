namespace RepostAudit.Core.Uploads;

/// <summary>The rule that unit, submitter and article ids share: 1 to 200 characters after trimming, none of them a control character.</summary>
internal static class Name
{
    private const int MaxLength = 200;

    public static Parsed<T> Parse<T>(string? text, string field, Func<string, T> make)
        where T : notnull
    {
        var name = text?.Trim() ?? "";
        return name switch
        {
            "" => Parsed<T>.Wrong($"{field} is empty"),
            { Length: > MaxLength } => Parsed<T>.Wrong($"{field} has {name.Length} characters; at most {MaxLength} are allowed"),
            _ when name.Any(char.IsControl) => Parsed<T>.Wrong($"{field} contains a control character; remove it"),
            _ => Parsed<T>.Of(make(name)),
        };
    }
}
