namespace RepostAudit.Core.Uploads;

/// <summary>A department, township or village that is ranked, as units.csv names it.</summary>
public readonly record struct UnitId : IComparable<UnitId>
{
    private readonly string? _text;

    private UnitId(string text) => _text = text;

    public static Parsed<UnitId> Parse(string? text) => Name.Parse(text, "unit", name => new UnitId(name));

    /// <summary>Ordinal, so that every machine sorts alike.</summary>
    public int CompareTo(UnitId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _text ?? "";
}
