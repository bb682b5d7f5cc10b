using RepostAudit.Core.Tables;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Thresholds;

/// <summary>What an upload truly is.</summary>
internal enum Truth
{
    Honest,
    Duplicate,
    Junk,
}

/// <summary>The truth about one upload of a labelled folder.</summary>
/// <param name="Truth">What it is.</param>
/// <param name="Acts">The acts it shows; one, or two for a collage.</param>
internal sealed record Label(Truth Truth, IReadOnlyList<string> Acts)
{
    /// <summary>
    /// Reads the columns <c>path</c>, <c>kind</c> (begins with dup_ or junk_, else it is honest), <c>act_id</c> and <c>alt_act_id</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">A column is missing, or a row has no usable path.</exception>
    public static IReadOnlyDictionary<UploadName, Label> Read(string file)
    {
        var records = Csv.Read(File.ReadAllText(file)).ToList();
        string[] header = [.. records[0].Fields];
        var (path, kind, act, other) = (Column("path"), Column("kind"), Column("act_id"), Column("alt_act_id"));
        return records.Skip(1).ToDictionary(
            record => UploadName.Parse(record.Fields[path]).OrThrow(),
            record => new Label(TruthOf(record.Fields[kind]), [.. new[] { record.Fields[act], record.Fields[other] }.Where(id => id.Length > 0)]));

        int Column(string name) => Array.IndexOf(header, name) is >= 0 and var at ? at : throw new InvalidDataException($"{file} has no column {name}");
    }

    private static Truth TruthOf(string kind)
        => kind.StartsWith("dup_", StringComparison.Ordinal) ? Truth.Duplicate
        : kind.StartsWith("junk_", StringComparison.Ordinal) ? Truth.Junk
        : Truth.Honest;
}
