using RepostAudit.Core.Anomalies.Activities;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Tests;

public sealed class LedgerLawTests
{
    public static TheoryData<int, GamingLevel> All => Counties.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Uploads_are_numbered_in_order_of_time(int seed, GamingLevel gaming)
    {
        var uploads = Counties.Of(seed, gaming).Uploads;

        Assert.Equal(Enumerable.Range(1, uploads.Count), uploads.Select(upload => upload.Number));
        Assert.All(uploads.Zip(uploads.Skip(1)), pair => Assert.True(pair.First.UploadedAt <= pair.Second.UploadedAt));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_duplicate_and_nothing_else_names_an_earlier_upload_that_was_not_rejected(int seed, GamingLevel gaming)
    {
        var uploads = Counties.Of(seed, gaming).Uploads;

        Assert.All(uploads, upload =>
        {
            Assert.Equal(upload.Decision is Outcome.Duplicate, upload.DuplicateOf is not null);
            Assert.Equal(upload.Decision is Outcome.Duplicate, upload.Kind is not null);
            if (upload.DuplicateOf is { } earlier)
            {
                Assert.InRange(earlier, 1, upload.Number - 1);
                Assert.NotEqual(Outcome.Rejected, uploads[earlier - 1].Decision);
            }
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_upload_counts_in_the_week_of_its_time_on_the_countys_clocks(int seed, GamingLevel gaming)
        => Assert.All(Counties.Of(seed, gaming).Uploads, upload =>
        {
            Assert.Equal(TimeSpan.FromHours(8), upload.UploadedAt.Offset);
            Assert.Equal(IsoWeek.Of(DateOnly.FromDateTime(upload.UploadedAt.DateTime)), upload.Week);
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Only_departments_and_villages_upload_and_only_while_they_have_a_quota(int seed, GamingLevel gaming)
    {
        var county = Counties.Of(seed, gaming);
        var uploading = county.Units.Where(unit => unit.Level is "department" or "village").Select(unit => unit.Id).ToHashSet();

        Assert.Equal(county.Settings.Units, uploading.Count);
        Assert.All(county.Uploads, upload =>
        {
            Assert.Contains(upload.Unit, uploading);
            Assert.Contains((upload.Week, upload.Unit), county.Quotas);
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_county_has_as_many_uploads_as_counties_have(int seed, GamingLevel gaming)
        => Assert.InRange(Counties.Of(seed, gaming).Uploads.Count, 30_000, 180_000);
}
