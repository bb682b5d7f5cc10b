namespace RepostAudit.Core.Pictures;

/// <summary>Why an upload is no evidence: it is neither counted nor called a duplicate.</summary>
public enum Rejection
{
    /// <summary>The file has no bytes.</summary>
    EmptyFile,

    /// <summary>The file is larger than <see cref="DecodeLimits.MaxBytes"/>.</summary>
    FileTooLarge,

    /// <summary>The bytes begin like no picture format at all.</summary>
    UnknownFormat,

    /// <summary>A picture or document format that is not accepted: HEIC, AVIF, TIFF, PDF and the like.</summary>
    UnsupportedFormat,

    /// <summary>The bytes begin like an accepted format, but what follows is not of it.</summary>
    MismatchedContent,

    /// <summary>A side is longer than <see cref="DecodeLimits.MaxSide"/>.</summary>
    SideTooLong,

    /// <summary>It has more pixels than <see cref="DecodeLimits.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>The file ends before its picture does.</summary>
    Truncated,

    /// <summary>The picture's data is damaged.</summary>
    Corrupt,

    /// <summary>Too few pixels to show anything.</summary>
    TooSmall,

    /// <summary>Blank or nearly blank.</summary>
    Blank,

    /// <summary>A photograph or drawing that shows no screen.</summary>
    NotAScreen,

    /// <summary>The file could not be read from its storage.</summary>
    Unreadable,

    /// <summary>There is a manifest, and it does not name this file.</summary>
    NotInManifest,

    /// <summary>The manifest's row for this file cannot be used.</summary>
    InvalidManifestRow,

    /// <summary>An analyst ruled that it is no evidence.</summary>
    RuledOut,
}

public static class Rejections
{
    private static readonly Dictionary<Rejection, string> Codes = Enum.GetValues<Rejection>()
        .ToDictionary(reason => reason, reason => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));

    /// <summary>The reason as files and tables write it, such as <c>not_a_screen</c>.</summary>
    public static string Code(this Rejection reason) => Codes[reason];

    public static Parsed<Rejection> Parse(string? text)
    {
        foreach (var (reason, code) in Codes)
        {
            if (code == text)
            {
                return Parsed<Rejection>.Of(reason);
            }
        }

        return Parsed<Rejection>.Wrong($"reason '{text}' is unknown");
    }
}
