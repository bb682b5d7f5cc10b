using System.CommandLine;
using RepostAudit.Core.Pictures;
using RepostAudit.Imaging;
using RepostAudit.Imaging.Skia;

namespace RepostAudit.Cli.Commands;

/// <summary>A decoder and the thumbnails that go with it.</summary>
internal sealed record PictureTools(IPictureDecoder Decoder, IThumbnailEncoder Thumbnails)
{
    private const string Managed = "imagesharp";
    private const string Fast = "skia";

    public static Option<string> Option()
    {
        var option = new Option<string>("--decoder")
        {
            Description = $"Reads the pictures: {Managed} (fully managed) or {Fast} (native code, about twice as fast)",
            DefaultValueFactory = _ => Managed,
        };
        option.AcceptOnlyFromAmong(Managed, Fast);
        return option;
    }

    public static PictureTools Of(string name) => name == Fast
        ? new(new SkiaDecoder(), new SkiaThumbnails())
        : new(new ImageSharpDecoder(), new ImageSharpThumbnails());
}
