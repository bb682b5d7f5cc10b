namespace RepostAudit.Core.Uploads;

/// <summary>
/// Where an upload lies: a path relative to the input folder or to the blob container, parts separated by <c>/</c>.
/// It never climbs out: no empty part, no <c>.</c> or <c>..</c>, no drive, no leading <c>/</c>, no control character.
/// </summary>
public readonly record struct UploadName : IComparable<UploadName>
{
    /// <summary>Azure's own bound on blob names, in UTF-16 code units.</summary>
    private const int MaxLength = 1024;

    private readonly string? _path;

    private UploadName(string path) => _path = path;

    public static Parsed<UploadName> Parse(string? text)
    {
        var path = text?.Trim() ?? "";
        return path switch
        {
            "" => Parsed<UploadName>.Wrong("path is empty"),
            { Length: > MaxLength } => Parsed<UploadName>.Wrong($"path has {path.Length} characters; at most {MaxLength} are allowed"),
            _ when path.Any(char.IsControl) => Parsed<UploadName>.Wrong("path contains a control character; remove it"),
            _ when path.Contains('\\', StringComparison.Ordinal) => Parsed<UploadName>.Wrong($"path '{path}' contains a backslash; separate folders with /"),
            _ when path.StartsWith('/') || IsDrive(path) => Parsed<UploadName>.Wrong($"path '{path}' is absolute; give it relative to the input folder"),
            _ when path.Split('/').Any(part => part is "" or "." or "..") => Parsed<UploadName>.Wrong($"path '{path}' climbs or is not in its simplest form; name a file inside the input folder, without . or .. or //"),
            _ => Parsed<UploadName>.Of(new(path)),
        };
    }

    /// <summary>The name of the file alone.</summary>
    public string FileName => ToString()[(ToString().LastIndexOf('/') + 1)..];

    /// <summary>The folders above the file, outermost first.</summary>
    public IReadOnlyList<string> Folders => ToString().Split('/')[..^1];

    /// <summary>The same name in Unicode's composed form: what one system writes as e + ´ another writes as é.</summary>
    public UploadName Composed() => new(CanonicalComposition.Compose(ToString()));

    public int CompareTo(UploadName other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => _path ?? "";

    private static bool IsDrive(string path) => path.Length >= 2 && path[1] == ':' && char.IsAsciiLetter(path[0]);
}
