using System.Globalization;

namespace RepostAudit.Faults.Workers;

/// <summary>One delivery of one screenshot, as it goes to a worker: a line of its standard input.</summary>
/// <param name="Number">Tells deliveries apart.</param>
/// <param name="Path">The screenshot.</param>
/// <param name="DeathAt">The boundary at which the worker is to kill itself; null for none.</param>
public sealed record Delivery(int Number, string Path, string? DeathAt = null)
{
    public static Delivery Parse(string line)
    {
        var parts = line.Split('\t');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[1] is "" ? null : parts[1]);
    }

    // A path holds no control character, so a tab ends a field.
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}\t{DeathAt}\t{Path}");
}
