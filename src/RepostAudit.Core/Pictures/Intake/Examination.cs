namespace RepostAudit.Core.Pictures.Intake;

/// <summary>
/// What can be said of a file without decoding a pixel: its headers and the bytes to decode, or why it is refused.
/// Every decoder asks here first, so all of them refuse the same files for the same reasons, and none of them
/// meets bytes whose claimed size, format or length has not been checked.
/// </summary>
public abstract record Examination
{
    private Examination()
    {
    }

    /// <param name="Header">What the headers say.</param>
    /// <param name="Data">
    /// The picture alone, without bytes that follow its end; the first frame rewritten as a still picture for an
    /// animated WebP.
    /// </param>
    public sealed record Admitted(PictureHeader Header, ReadOnlyMemory<byte> Data) : Examination;

    public sealed record TurnedAway(DecodeOutcome.Refused Refusal) : Examination;

    /// <summary>Reads a file's structure once, front to back, allocating nothing that grows with the sizes it claims.</summary>
    public static Examination Of(ReadOnlyMemory<byte> file, DecodeLimits limits)
    {
        if (file.IsEmpty)
        {
            return Away(Rejection.EmptyFile, "The file has no bytes.");
        }

        if (file.Length > limits.MaxBytes)
        {
            return Away(Rejection.FileTooLarge, $"The file has {file.Length} bytes, more than {limits.MaxBytes}.");
        }

        return PictureSignature.Read(file.Span) switch
        {
            PictureSignature.Accepted { Format: PictureFormat.Jpeg } => JpegStructure.Examine(file, limits),
            PictureSignature.Accepted { Format: PictureFormat.Png } => PngStructure.Examine(file, limits),
            PictureSignature.Accepted { Format: PictureFormat.WebP } => WebPStructure.Examine(file, limits),
            PictureSignature.Accepted { Format: PictureFormat.Gif } => GifStructure.Examine(file, limits),
            PictureSignature.Accepted { Format: PictureFormat.Bmp } => BmpStructure.Examine(file, limits),
            PictureSignature.Unsupported { Name: var name } => Away(Rejection.UnsupportedFormat, $"The file is {name}, which is not accepted."),
            _ => Away(Rejection.UnknownFormat, "The file begins like no known picture format."),
        };
    }

    /// <summary>The refusal of a picture of this size, or null if it may be decoded.</summary>
    /// <param name="width">As claimed, in pixels; may be anything.</param>
    /// <param name="height">As claimed, in pixels; may be anything.</param>
    /// <param name="limits">What is allowed.</param>
    internal static TurnedAway? RefuseSize(long width, long height, DecodeLimits limits)
    {
        if (width < 1 || height < 1)
        {
            return Away(Rejection.Corrupt, $"The header claims {width} × {height} pixels.");
        }

        if (Math.Max(width, height) > limits.MaxSide)
        {
            return Away(Rejection.SideTooLong, $"The picture is {width} × {height} pixels, a side may have {limits.MaxSide}.");
        }

        return width * height > limits.MaxPixels
            ? Away(Rejection.TooManyPixels, $"The picture is {width} × {height} pixels, more than {limits.MaxPixels} in all.")
            : null;
    }

    internal static TurnedAway Away(Rejection reason, string detail) => new(new DecodeOutcome.Refused(reason, detail));

    internal static TurnedAway CutOff(string what) => Away(Rejection.Truncated, $"The file ends inside {what}.");

    internal static TurnedAway Damaged(string what) => Away(Rejection.Corrupt, what);
}
