using System.CommandLine;
using RepostAudit.Cli.Terminal;
using RepostAudit.Imaging.Skia.Painting;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit demo [--out DIR]</c>: paints one county's weeks, then audits them as anybody would.</summary>
internal static class DemoCommand
{
    public static Command Create(CountyPlan plan)
    {
        var destination = new Option<string>("--out", "-o") { Description = "Where the painted screenshots (DIR/input) and the audit (DIR/audit) go", DefaultValueFactory = _ => "demo-out" };
        var options = new AuditOptions();
        var command = new Command("demo", "Paints one county's screenshots, honest and recycled, and audits them.") { destination };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(plan, parsed.GetValue(destination)!, options, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CountyPlan plan, string destination, AuditOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var input = Path.Combine(destination, "input");
        await ProgressDisplay.For(parsed.InvocationConfiguration.Error, options.Quiet(parsed)).RunAsync("Painting screenshots", progress =>
        {
            progress.Begin(plan.Uploads);
            return Task.FromResult(DemoCounty.Paint(plan, input, new OneByOne(progress), cancellation));
        });
        return await AuditCommand.RunAsync(input, Path.Combine(destination, "audit"), options, parsed, cancellation);
    }

    /// <summary>The painter tells how many files are done in all; the display hears steps.</summary>
    private sealed class OneByOne(IProgressSink progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(1);
    }
}
