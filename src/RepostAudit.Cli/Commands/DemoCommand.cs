using System.CommandLine;
using RepostAudit.Cli.Terminal;
using RepostAudit.Imaging.Skia.Painting;

namespace RepostAudit.Cli.Commands;

/// <summary><c>repost-audit demo [--out DIR]</c>: paints one county's weeks, then audits them as anybody would.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var destination = new Option<string>("--out", "-o") { Description = "Where the painted screenshots (DIR/input), the truth about them (DIR/labels.csv) and the audit (DIR/audit) go", DefaultValueFactory = _ => "demo-out" };
        var small = new Option<bool>("--small") { Description = "Paint the county that lies in samples/: 36 small pictures instead of about 260" };
        var options = new AuditOptions();
        var command = new Command("demo", "Paints one county's screenshots, honest and recycled, and audits them.") { destination, small };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(destination)!, parsed.GetValue(small) ? CountyPlan.Sample : CountyPlan.Demo, options, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string destination, CountyPlan plan, AuditOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var input = Path.Combine(destination, "input");
        var painted = await ProgressDisplay.For(parsed.InvocationConfiguration.Error, options.Quiet(parsed)).RunAsync("Painting screenshots", progress =>
        {
            progress.Begin(plan.Uploads);
            return Task.FromResult(DemoCounty.Paint(plan, input, progress, cancellation));
        });
        painted.WriteLabels(Path.Combine(destination, "labels.csv"));
        return await AuditCommand.RunAsync(input, Path.Combine(destination, "audit"), options, parsed, cancellation);
    }
}
