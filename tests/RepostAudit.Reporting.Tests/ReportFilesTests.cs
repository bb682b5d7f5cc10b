using RepostAudit.Reporting.Files;

namespace RepostAudit.Reporting.Tests;

public sealed class ReportFilesTests
{
    [Fact]
    public async Task The_same_report_gives_the_same_bytes()
    {
        using var one = await Written.OfAsync(ReportSample.Small());
        using var two = await Written.OfAsync(ReportSample.Small());
        string[] files = [.. Directory.GetFiles(one.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal([ReportFiles.Anomalies, ReportFiles.Evidence, ReportFiles.Html, ReportFiles.Json, ReportFiles.Xlsx, ReportFiles.Submissions, ReportFiles.Tally], files);
        Assert.All(files, file => Assert.Equal(one.Bytes(file), two.Bytes(file)));
    }

    [Fact]
    public async Task A_failure_half_way_leaves_the_old_file_and_nothing_else()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        var (path, before) = (written.PathOf(ReportFiles.Json), written.Bytes(ReportFiles.Json));
        var failure = await Assert.ThrowsAsync<OutputException>(() => AtomicFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal(path, failure.File);
        Assert.Contains("report.json could not be written: No space left on device.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("that the disk has space", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, written.Bytes(ReportFiles.Json));
        Assert.Equal(7, Directory.GetFiles(written.Folder).Length);
    }

    [Fact]
    public async Task Stopping_half_way_leaves_the_old_file_and_nothing_else()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        var before = written.Bytes(ReportFiles.Submissions);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportFiles.WriteAsync(ReportSample.Small(), new PaintedThumbnails(), written.Folder, new ReportOptions(), stopped.Token));
        Assert.Equal(before, written.Bytes(ReportFiles.Submissions));
        Assert.Equal(7, Directory.GetFiles(written.Folder).Length);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_named_with_the_fix()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        File.Delete(written.PathOf(ReportFiles.Html));
        Directory.CreateDirectory(written.PathOf(ReportFiles.Html));
        var failure = await Assert.ThrowsAsync<OutputException>(() => WriteAsync(written.Folder));
        Assert.Equal(written.PathOf(ReportFiles.Html), failure.File);
        Assert.Equal("A folder of that name is in the way; remove it or choose another output folder", failure.Fix);
        Assert.DoesNotContain(Directory.GetFiles(written.Folder), path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named_with_the_fix()
    {
        using var written = await Written.OfAsync(ReportSample.Empty());
        var failure = await Assert.ThrowsAsync<OutputException>(() => WriteAsync(written.PathOf(ReportFiles.Json)));
        Assert.Equal(written.PathOf(ReportFiles.Json), failure.File);
        Assert.Equal("Choose an output folder that can be made and written to", failure.Fix);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_reported_and_left_as_it_was()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A folder's mode keeps only ordinary accounts out");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no folder modes");
            return;
        }

        using var written = await Written.OfAsync(ReportSample.Empty());
        var before = written.Bytes(ReportFiles.Submissions);
        var mode = File.GetUnixFileMode(written.Folder);
        File.SetUnixFileMode(written.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var failure = await Assert.ThrowsAsync<OutputException>(() => WriteAsync(written.Folder));
        File.SetUnixFileMode(written.Folder, mode);
        Assert.Equal(written.PathOf(ReportFiles.Submissions), failure.File);
        Assert.Equal(before, written.Bytes(ReportFiles.Submissions));
    }

    [Fact]
    public void A_negative_number_of_pictured_pairs_or_listed_rows_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOptions { PicturedPairs = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOptions { ListedRows = -1 });
    }

    private static Task WriteAsync(string folder)
        => ReportFiles.WriteAsync(ReportSample.Small(), new PaintedThumbnails(), folder, new ReportOptions(), TestContext.Current.CancellationToken);
}
