using RepostAudit.Cli.Commands;

namespace RepostAudit.Cli.Terminal;

/// <summary>Says once that pictures are not read although they should be: then far fewer duplicates are recognised, and nobody would know.</summary>
internal static class UnreadNotice
{
    /// <param name="error">Where it is printed.</param>
    /// <param name="pictures">What opens pictures and reads them.</param>
    public static void Write(TextWriter error, PictureTools pictures)
    {
        if (pictures.Unread is { } why)
        {
            error.WriteLine($"! The writing on pictures is not read, so it is not compared; only equal files and nearly equal pictures are recognised. {why}. (--no-reading silences this.)");
        }
    }
}
