using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Embedded.Folder;

namespace RepostAudit.Embedded.Tests.Folder;

public sealed class IntakeLaws
{
    private static readonly string[] Names = ["a.png", "u01/a.png", "u01/caf\u00e9.png", "u01/cafe\u0301.png", "2024-W10/u02/长.jpg", "u02/x.heic", "u01/b c.png", "=d.png"];
    private static readonly string[] Paths = [.. Names, "../a.png", "./a.png", "u01\\a.png", "gone.png", "", "\"open.png", "a.png,shifted", "/a.png"];
    private static readonly string[] Times = ["2024-03-04T12:00:00+08:00", "2024-03-04T12:00:00", "", "\"", "x"];
    private static readonly string[] Units = ["u01", "", "u\u0001", "u,1", "\"u,1\""];

    [Property(MaxTest = 150)]
    public Property Every_upload_that_is_present_is_seen_exactly_once() => Prop.ForAll(Cases, given =>
    {
        using var folder = new TempFolder();
        foreach (var name in given.Files)
        {
            folder.Write(name, [0xff, 0xd8, 0xff]);
        }

        if (given.Rows is { } rows)
        {
            folder.Write("manifest.csv", string.Join('\n', ["path,unit,submitter,uploaded_at", .. rows]));
        }

        var read = InputFolder.Read(folder.Path, new CountyCalendar(TimeZoneInfo.Utc), null).OrThrow();

        var present = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
            .Where(file => file != "manifest.csv");
        Assert.Equal(present.Order(StringComparer.Ordinal), read.Files.Select(file => file.Name.ToString()));
        Assert.Empty(read.Ignored);
        Assert.All(read.Files.OfType<SeenFile.Claimed>(), file => Assert.True(given.Rows is null || file.Claim.UploadedAt.Year == 2024, "a time was guessed"));
    });

    private static Arbitrary<(string[] Files, string[]? Rows)> Cases
        => (from files in Gen.SubListOf(Names)
            from hasManifest in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
            from rows in (from path in Gen.Elements(Paths) from unit in Gen.Elements(Units) from time in Gen.Elements(Times) select $"{path},{unit},s1,{time}").ArrayOf()
            select (files.ToArray(), hasManifest ? rows : null)).ToArbitrary();
}
