using RepostAudit.Cli;

namespace RepostAudit.Bench.Accuracy.Inputs;

/// <summary>One labelled corpus as the command line names it.</summary>
/// <param name="Name">As tables call it; differs from corpus to corpus.</param>
/// <param name="Folder">The input folder; null where decisions are given and no picture is needed.</param>
/// <param name="Labels">The truth by path.</param>
/// <param name="ClaimsFile">The manifest that claims articles; null where there is none.</param>
/// <param name="Claims">The claimed article by path; null where there is none.</param>
/// <param name="Decisions">A file of decisions for each system; empty where the audit is to be run.</param>
internal sealed record Corpus(
    string Name,
    string? Folder,
    IReadOnlyDictionary<string, Label> Labels,
    string? ClaimsFile,
    IReadOnlyDictionary<string, string>? Claims,
    IReadOnlyList<string> Decisions)
{
    /// <param name="folders">One for each labels file, in its order; none if pictures are not needed.</param>
    /// <param name="labels">At least one.</param>
    /// <param name="claims">None, or one for each labels file.</param>
    /// <param name="decisions">None, or one for each labels file, system after system.</param>
    /// <param name="baselines">Whether pictures are needed even where decisions are given.</param>
    /// <exception cref="UsageException">The numbers do not fit, or a file is wrong.</exception>
    public static IReadOnlyList<Corpus> All(string[] folders, string[] labels, string[] claims, string[] decisions, bool baselines)
    {
        Fit("FOLDER", folders, labels, most: labels.Length, least: baselines || decisions.Length == 0 ? labels.Length : 0);
        Fit("--claims", claims, labels, most: labels.Length, least: 0);
        Fit("--decisions", decisions, labels, most: int.MaxValue, least: 0);
        List<Corpus> corpora = [];
        for (var at = 0; at < labels.Length; at++)
        {
            var folder = folders.Length > 0 ? folders[at] : null;
            var truth = Label.Read(labels[at]);
            var claimed = claims.Length > 0 ? Label.ReadClaims(claims[at]) : null;
            if (claimed is not null && truth.Values.FirstOrDefault(label => label.Kind.Honest && !claimed.ContainsKey(label.Path)) is { } unclaimed)
            {
                throw new UsageException($"{claims[at]}, path: there is no row for '{unclaimed.Path}' of {labels[at]}; give the claims of the same corpus.");
            }

            corpora.Add(new(
                NameOf(folder ?? labels[at], corpora),
                folder,
                truth,
                claims.Length > 0 ? claims[at] : null,
                claimed,
                [.. decisions.Where((_, file) => file % labels.Length == at)]));
        }

        return corpora;
    }

    private static void Fit(string option, string[] given, string[] labels, int most, int least)
    {
        if (given.Length < least || given.Length > most || given.Length % labels.Length != 0)
        {
            throw new UsageException($"{option}: {given.Length} given for {labels.Length} files of --labels; give one for each, in the same order.");
        }
    }

    private static string NameOf(string path, List<Corpus> before)
    {
        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path));
        name = name.EndsWith("-labels", StringComparison.Ordinal) ? name[..^"-labels".Length] : name;
        return before.Exists(corpus => corpus.Name == name) ? $"{name}-{before.Count + 1}" : name;
    }
}
