using System.Globalization;

namespace RepostAudit.Core.Uploads;

/// <summary>The part of the Unicode Character Database that composition needs, read from the file beside this one.</summary>
/// <param name="Composites">What a base and the mark behind it are written as.</param>
/// <param name="Parts">The same, the other way round.</param>
/// <param name="Classes">Combining classes, 1..254, of the marks.</param>
internal sealed record UnicodeTables(
    IReadOnlyDictionary<(int Base, int Mark), int> Composites,
    IReadOnlyDictionary<int, (int Base, int Mark)> Parts,
    IReadOnlyDictionary<int, int> Classes)
{
    public static UnicodeTables Load()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("CanonicalComposition.txt")!;
        using var reader = new StreamReader(stream);
        string[][] lines = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(' '))];
        var composites = (from line in lines
                          where line[0] == "compose"
                          from pair in line[2..]
                          select (Parts: (Base: Hex(pair.Split(':')[0]), Mark: Hex(line[1])), Composite: Hex(pair.Split(':')[1])))
            .ToDictionary(pair => pair.Parts, pair => pair.Composite);
        var classes = from line in lines
                      where line[0] == "class"
                      from range in line[2..]
                      let first = Hex(range.Split('-')[0])
                      from point in Enumerable.Range(first, Hex(range.Split('-')[1]) - first + 1)
                      select (point, Class: int.Parse(line[1], CultureInfo.InvariantCulture));
        return new(composites, composites.ToDictionary(pair => pair.Value, pair => pair.Key), classes.ToDictionary(pair => pair.point, pair => pair.Class));
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
