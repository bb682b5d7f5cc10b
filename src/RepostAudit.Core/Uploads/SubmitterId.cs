namespace RepostAudit.Core.Uploads;

/// <summary>A member of staff who uploads.</summary>
public readonly record struct SubmitterId : IComparable<SubmitterId>
{
    private readonly string? _text;

    private SubmitterId(string text) => _text = text;

    public static Parsed<SubmitterId> Parse(string? text) => Name.Parse(text, "submitter", name => new SubmitterId(name));

    /// <summary>Ordinal, so that every machine sorts alike.</summary>
    public int CompareTo(SubmitterId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _text ?? "";
}
