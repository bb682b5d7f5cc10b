using System.Globalization;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting;
using RepostAudit.Imaging.Skia.Painting.Letters;

namespace RepostAudit.Imaging.Tests.Painting;

public sealed class DemoCountyTests(PaintedSample sample) : IClassFixture<PaintedSample>
{
    private PaintedCounty County => sample.County;

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Any_number_of_threads_paints_the_same_bytes(int threads)
    {
        var again = Path.Combine(sample.Folder, $"again{threads}");
        var painted = DemoCounty.Paint(CountyPlan.Sample, again, null, threads, CancellationToken.None);

        Assert.Equal(Folders.Read(County.Folder), Folders.Read(again));
        Assert.Equal(County.Uploads, painted.Uploads);
    }

    [Fact]
    public void Painting_over_the_same_county_changes_nothing()
    {
        var twice = Path.Combine(sample.Folder, "twice");
        DemoCounty.Paint(CountyPlan.Sample, twice, null, CancellationToken.None);
        DemoCounty.Paint(CountyPlan.Sample, twice, null, CancellationToken.None);

        Assert.Equal(Folders.Read(County.Folder), Folders.Read(twice));
    }

    [Fact]
    public void Another_seed_is_another_county()
    {
        var other = Path.Combine(sample.Folder, "other");
        DemoCounty.Paint(CountyPlan.Sample with { Seed = 99 }, other, null, CancellationToken.None);

        Assert.NotEqual(Folders.Read(County.Folder), Folders.Read(other));
    }

    [Theory]
    [InlineData(LetteringLevel.Dots)]
    [InlineData(LetteringLevel.Latin)]
    public void Without_better_letters_the_story_stays_the_same(LetteringLevel level)
    {
        LetteringTests.Forced(level);
        var plain = DemoCounty.Paint(CountyPlan.Sample with { Lettering = level }, Path.Combine(sample.Folder, level.ToString()), null, CancellationToken.None);

        Assert.Equal(level, plain.Lettering);
        Assert.Equal(County.Uploads, plain.Uploads);
    }

    [Fact]
    public void The_folder_holds_the_pictures_and_four_tables_and_nothing_else()
    {
        var expected = County.Uploads.Select(upload => upload.Path.ToString()).Concat(["manifest.csv", "articles.csv", "units.csv", "quotas.csv"]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Folders.Read(County.Folder).Keys);
    }

    [Fact]
    public void Files_lie_under_the_week_and_unit_of_their_claim_and_are_as_old_as_it()
        => Assert.All(County.Uploads, upload =>
        {
            Assert.Equal($"{IsoWeek.Of(DateOnly.FromDateTime(upload.Claim.UploadedAt.DateTime))}/{upload.Claim.Unit}", string.Join('/', upload.Path.Folders));
            Assert.Equal(upload.Claim.UploadedAt.UtcDateTime, File.GetLastWriteTimeUtc(sample.FileOf(upload)));
        });

    [Fact]
    public void The_manifest_says_what_was_claimed_field_by_field()
    {
        // No field of the sample holds a comma, so splitting is parsing.
        var rows = File.ReadLines(Path.Combine(County.Folder, "manifest.csv")).Select(line => line.Split(',')).ToList();

        Assert.Equal(["path", "unit", "submitter", "uploaded_at", "article", "channel"], rows[0]);
        Assert.Equal(
            County.Uploads.Select(upload => (upload.Path, upload.Claim)),
            rows.Skip(1).Select(row => (UploadName.Parse(row[0]).OrThrow(), new Claim(DateTimeOffset.Parse(row[3], CultureInfo.InvariantCulture), UnitId.Parse(row[1]).OrThrow(), SubmitterId.Parse(row[2]).OrThrow(), ArticleId.Parse(row[4]).OrThrow(), Channels.Parse(row[5]).OrThrow()))));
    }

    [Fact]
    public void The_sample_fits_into_a_repository()
        => Assert.InRange(Directory.EnumerateFiles(County.Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 1_200_000);

    [Fact]
    public void The_exact_duplicate_has_its_sources_bytes()
        => Assert.All(County.Uploads.Where(upload => upload.Kind == UploadKind.DuplicateExact), upload =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(County.Folder, upload.Source.ToString()!)), File.ReadAllBytes(sample.FileOf(upload))));

    [Fact]
    public void Only_the_exact_duplicate_repeats_bytes()
    {
        var honest = County.Uploads.Where(upload => upload.Kind is not (UploadKind.DuplicateExact or UploadKind.RejectedEmpty or UploadKind.RejectedText)).Select(upload => Convert.ToHexString(File.ReadAllBytes(sample.FileOf(upload)))).ToList();

        Assert.Equal(honest.Count, honest.Distinct().Count());
    }

    [Fact]
    public void A_foreign_file_in_the_folder_is_refused_by_name()
    {
        var occupied = Directory.CreateDirectory(Path.Combine(sample.Folder, "occupied")).FullName;
        File.WriteAllText(Path.Combine(occupied, "holiday.jpg"), "");

        var error = Assert.Throws<IOException>(() => DemoCounty.Paint(CountyPlan.Sample, occupied, null, CancellationToken.None));

        Assert.Contains("holiday.jpg", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Painting_stops_when_asked()
        => Assert.Throws<OperationCanceledException>(() => DemoCounty.Paint(CountyPlan.Sample, Path.Combine(sample.Folder, "stopped"), null, new CancellationToken(canceled: true)));

    [Fact]
    public void The_labels_refuse_to_lie_in_the_input_folder()
        => Assert.Throws<ArgumentException>(() => County.WriteLabels(Path.Combine(County.Folder, "labels.csv")));

    [Fact]
    public void The_labels_name_every_file()
    {
        var file = Path.Combine(sample.Folder, "labels.csv");
        County.WriteLabels(file);

        Assert.Equal(
            County.Uploads.Select(upload => string.Create(CultureInfo.InvariantCulture, $"{upload.Path},{upload.Kind.Code()},{upload.Kind.RightDecision()},{upload.Source},{upload.SecondSource}")),
            File.ReadLines(file).Skip(1));
    }

    [Fact]
    public void Names_that_look_like_a_formula_and_like_HTML_are_in_the_sample()
    {
        Assert.Contains(County.Uploads, upload => upload.Claim.Submitter.ToString() == "=cmd|x");
        Assert.Contains("<b>", File.ReadAllText(Path.Combine(County.Folder, "units.csv")), StringComparison.Ordinal);
    }
}
