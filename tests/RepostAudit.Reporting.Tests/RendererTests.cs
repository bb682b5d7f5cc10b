using System.IO.Pipelines;
using FsCheck.Xunit;
using RepostAudit.Core.Reports;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class RendererTests
{
    [Fact]
    public void There_are_seven_files_and_changes_are_none_of_them()
    {
        var files = Revised.Renderer.Render(ReportSample.Small()).Select(file => file.Name);
        Assert.Equal([ReportFiles.Submissions, ReportFiles.Tally, ReportFiles.Anomalies, ReportFiles.Evidence, ReportFiles.Json, ReportFiles.Html, ReportFiles.Xlsx], files);
        Assert.Contains(Revised.Renderer.Facts, files);
        Assert.DoesNotContain(Revised.Renderer.Changes, files);
    }

    [Property(MaxTest = 20)]
    public bool Whatever_is_rendered_twice_comes_out_the_same_on_any_stream(byte times, bool english, byte pictured, byte listed)
    {
        var renderer = new ReportRenderer(new PaintedThumbnails(), new ReportOptions
        {
            Language = english ? ReportLanguage.En : ReportLanguage.ZhCn,
            PicturedPairs = pictured % 8,
            ListedRows = listed % 8,
        });
        var (one, two) = (renderer.Render(ReportSample.Repeated(times % 20)), renderer.Render(ReportSample.Repeated(times % 20)));
        return one.Zip(two).All(file => Bytes(file.First, canSeek: true).AsSpan().SequenceEqual(Bytes(file.First, canSeek: false))
            && Bytes(file.First, canSeek: true).AsSpan().SequenceEqual(Bytes(file.Second, canSeek: true)));
    }

    [Fact]
    public async Task A_file_leaves_the_stream_open()
    {
        foreach (var file in Revised.Renderer.Render(ReportSample.OneWeek()))
        {
            using var stream = new MemoryStream();
            await file.WriteAsync(stream, TestContext.Current.CancellationToken);
            Assert.True(stream.CanWrite, file.Name);
        }
    }

    private static byte[] Bytes(ReportFile file, bool canSeek)
    {
        using var bytes = new MemoryStream();
        var pipe = PipeWriter.Create(bytes, new StreamPipeWriterOptions(leaveOpen: true));
        using (var stream = pipe.AsStream())
        {
            file.WriteAsync(canSeek ? bytes : stream, CancellationToken.None).GetAwaiter().GetResult();
        }

        return bytes.ToArray();
    }
}
