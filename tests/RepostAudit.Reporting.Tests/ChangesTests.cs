using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Tests;

public sealed class ChangesTests
{
    private const string Heading = "what,change,week,unit,path,submission_id,column,before,after\n";

    [Fact]
    public async Task Nothing_changed_between_a_report_and_itself()
        => Assert.Equal(Heading, await Revised.TextAsync(ReportSample.SmallCorrected(), ReportSample.SmallCorrected()));

    [Fact]
    public async Task What_was_added_one_way_is_removed_the_other_way()
    {
        var there = await Revised.RowsAsync(ReportSample.Small(), ReportSample.SmallCorrected());
        var back = await Revised.RowsAsync(ReportSample.SmallCorrected(), ReportSample.Small());
        Assert.NotEmpty(there);
        Assert.Equal(there.Select(row => string.Join('|', row)), back.Select(row => string.Join('|', Turned(row))));

        static string[] Turned(string[] row)
            => [row[0], row[1] switch { "added" => "removed", "removed" => "added", var other => other }, .. row[2..^2], row[^1], row[^2]];
    }

    [Fact]
    public async Task A_report_without_the_list_of_counted_uploads_is_not_taken_for_one_without_any()
    {
        using var written = await Written.OfAsync(ReportSample.Small());
        Assert.Equal(Heading, await Revised.TextAsync(ReportDocumentTests.Before(written, "counted"), ReportSample.Small()));
    }

    [Fact]
    public Task What_is_no_report_cannot_be_compared()
        => Assert.ThrowsAsync<FormatException>(() => Revised.TextAsync("{}", ReportSample.Small()));

    [Fact]
    public void A_report_lists_every_file_that_was_seen_once()
    {
        var document = ReportDocument.From(ReportSample.Small());
        Assert.True(document.ListsCounted);
        Assert.Equal(document.Totals.Seen, document.Counted.Count + document.Duplicates.Count + document.Reviews.Count + document.Rejected.Count);
    }
}
