using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>How large a county is painted. The same plan gives the same county.</summary>
public sealed record CountyPlan
{
    /// <summary>Fewer uploads cannot show one of every <see cref="UploadKind"/>.</summary>
    public const int FewestUploads = 36;

    /// <summary>About 260 uploads of 12 units over four weeks.</summary>
    public static CountyPlan Demo { get; } = new();

    /// <summary>A county that fits into a repository: 36 small uploads of five units over two weeks, with one name that looks like a formula and one that looks like HTML.</summary>
    public static CountyPlan Sample { get; } = new()
    {
        Seed = 12,
        Weeks = 2,
        Units = 5,
        SubmittersPerUnit = 3,
        Uploads = FewestUploads,
        PictureWidth = 360,
        PictureHeight = 780,
        MostJpegQuality = 74,
        HostileNames = true,
    };

    /// <summary>Everything that looks like chance follows from it.</summary>
    public ulong Seed { get; init; } = 2024;

    public IsoWeek FirstWeek { get; init; } = new(2024, 10);

    /// <summary>ISO weeks from the first on, 2..5.</summary>
    public int Weeks { get; init => field = Within(value, 2, 5); } = 4;

    /// <summary>Departments and townships below the one county, 5..12.</summary>
    public int Units { get; init => field = Within(value, 5, 12); } = 12;

    /// <summary>Members of staff who upload, 3..12 in each unit.</summary>
    public int SubmittersPerUnit { get; init => field = Within(value, 3, 12); } = 5;

    /// <summary>Files of all kinds, 36..1000.</summary>
    public int Uploads { get; init => field = Within(value, FewestUploads, 1000); } = 260;

    /// <summary>Width of the usual phone's capture, in pixels, 240..1440; other phones differ by a tenth.</summary>
    public int PictureWidth { get; init => field = Within(value, 240, 1440); } = 540;

    /// <summary>Height of the usual phone's capture, in pixels, 480..3200.</summary>
    public int PictureHeight { get; init => field = Within(value, 480, 3200); } = 1200;

    /// <summary>Highest quality of the JPEG files, 70..100.</summary>
    public int MostJpegQuality { get; init => field = Within(value, 70, 100); } = 90;

    /// <summary>One submitter is called like a formula and one unit like HTML, to show that neither runs.</summary>
    public bool HostileNames { get; init; }

    /// <summary>The best lettering that may be used; a machine that lacks it takes the next below.</summary>
    public LetteringLevel Lettering { get; init; } = LetteringLevel.Han;

    private static int Within(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
