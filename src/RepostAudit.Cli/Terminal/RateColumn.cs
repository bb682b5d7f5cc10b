using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RepostAudit.Cli.Terminal;

/// <summary>How many pictures a second, and how many of how many.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        => new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}  {task.Speed ?? 0:0.0}/s"));
}
