using RepostAudit.Core;

namespace RepostAudit.Bench.Accuracy.Inputs;

/// <summary>What ought to come of an upload.</summary>
internal enum KindGroup
{
    /// <summary>It repeats an earlier act: duplicate.</summary>
    Duplicate,

    /// <summary>An act of its own that resembles an earlier one: counted.</summary>
    LookAlike,

    /// <summary>An act of its own: counted.</summary>
    Distinct,

    /// <summary>No evidence: rejected.</summary>
    Junk,
}

/// <summary>What an upload truly is, such as <c>dup_crop</c>.</summary>
internal readonly record struct UploadKind(string Name, KindGroup Group)
{
    private static readonly (string Prefix, KindGroup Group)[] Groups =
    [
        ("dup_", KindGroup.Duplicate), ("hn_", KindGroup.LookAlike), ("legit", KindGroup.Distinct), ("junk", KindGroup.Junk),
    ];

    public bool Honest => Group is KindGroup.LookAlike or KindGroup.Distinct;

    public static Parsed<UploadKind> Parse(string text)
    {
        foreach (var (prefix, group) in Groups)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return Parsed<UploadKind>.Of(new(text, group));
            }
        }

        return Parsed<UploadKind>.Wrong($"'{text}' is no kind; begin it with {string.Join(", ", Groups.Select(group => group.Prefix))}");
    }
}
