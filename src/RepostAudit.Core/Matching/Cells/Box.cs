using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Cells;

/// <summary>An upright rectangle, in samples.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box Of(LinePlace line) => new(
        line.X0,
        Math.Min(line.Y0, line.Y1) - line.Height / 2.0,
        line.X1,
        Math.Max(line.Y0, line.Y1) + line.Height / 2.0);

    /// <summary>Around a line of one picture, where it lies in another.</summary>
    public static Box Of(LinePlace line, Placement place)
    {
        var half = line.Height * place.ScaleAt(line.CentreX, line.CentreY) / 2;
        var (x0, y0) = place.Map(line.X0, line.Y0);
        var (x1, y1) = place.Map(line.X1, line.Y1);
        return new(x0, Math.Min(y0, y1) - half, x1, Math.Max(y0, y1) + half);
    }

    public Box Scaled(double factor) => new(Left * factor, Top * factor, Right * factor, Bottom * factor);

    public Box Grown(double across, double along) => new(Left - along, Top - across, Right + along, Bottom + across);
}
