using System.CommandLine;
using RepostAudit.Core;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Imaging;
using RepostAudit.Imaging.Skia;
using RepostAudit.Reading;

namespace RepostAudit.Cli.Commands;

/// <summary>What opens pictures and reads them.</summary>
/// <param name="Decoder">Opens them.</param>
/// <param name="Thumbnails">Makes what reports show.</param>
/// <param name="Reader">Reads the writing on them; null where it is not to be read, or the models are not there.</param>
/// <param name="Unread">Why they are not read; null where they are, or were not to be.</param>
internal sealed record PictureTools(IPictureDecoder Decoder, IThumbnailEncoder Thumbnails, ITextReader? Reader, string? Unread)
{
    /// <summary>The one that opens pictures where none is asked for.</summary>
    public const string DefaultDecoder = Managed;

    private const string Managed = "imagesharp";
    private const string Fast = "skia";

    private static readonly Lazy<Parsed<PaddleReader>> Paddle = new(() => PaddleReader.TryOpen(PaddleReader.DefaultFolder));

    public Inspector Inspector { get; } = new(Decoder, Thumbnails, new ImageSharpProxies(), Reader, DecodeLimits.Default);

    public static Option<string> DecoderOption()
    {
        var option = new Option<string>("--decoder")
        {
            Description = $"Opens the pictures: {Managed} (fully managed) or {Fast} (native code, about twice as fast)",
            DefaultValueFactory = _ => DefaultDecoder,
        };
        option.AcceptOnlyFromAmong(Managed, Fast);
        return option;
    }

    public static Option<bool> UnreadOption() => new("--no-reading")
    {
        Description = "Does not read the writing on pictures: faster, but only equal files and nearly equal pictures are recognised",
    };

    /// <param name="decoder">As the option has it.</param>
    /// <param name="unread">Whether the writing is not to be read.</param>
    public static PictureTools Of(string decoder, bool unread)
    {
        var (reader, why) = unread ? (null, null) : Paddle.Value.Ok ? (Paddle.Value.Value, (string?)null) : (null, Paddle.Value.Error);
        return decoder == Fast
            ? new(new SkiaDecoder(), new SkiaThumbnails(), reader, why)
            : new(new ImageSharpDecoder(), new ImageSharpThumbnails(), reader, why);
    }
}
