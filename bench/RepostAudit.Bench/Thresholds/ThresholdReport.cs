using System.CommandLine;
using System.Globalization;
using RepostAudit.Bench.Auditing;
using RepostAudit.Core.Matching;

namespace RepostAudit.Bench.Thresholds;

/// <summary>
/// Prints what each PDQ distance would do on a labelled folder: as the bound from which on uploads are duplicates, and as
/// the bound up to which a person is asked, the other one at its default.
/// </summary>
internal static class ThresholdReport
{
    public static int Run(string[] args)
    {
        var options = new FolderOptions();
        var labels = new Option<FileInfo>("--labels") { Description = "The truth: CSV with path, kind, act_id, alt_act_id", Required = true }.AcceptExistingOnly();
        var csv = new Option<FileInfo?>("--csv") { Description = "Where the same table goes as CSV" };
        var command = new RootCommand("PDQ distances 0 to 10 on a labelled folder") { labels, csv };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => PrintAsync(options.Read(parsed), parsed.GetValue(labels)!.FullName, parsed.GetValue(csv), cancellation));
        return command.Parse(args).Invoke();
    }

    private static async Task PrintAsync(Workload work, string labelFile, FileInfo? csv, CancellationToken cancellation)
    {
        var labels = Label.Read(labelFile);
        var facts = await Facts.OfAsync(work, cancellation);
        var defaults = new MatchPolicy();
        List<(string Bound, Outcome AsDuplicate, Outcome AsReview)> rows = [("SHA-256", Same(), Same())];
        rows.AddRange(Enumerable.Range(0, Matcher.FarthestDistance + 1).Select(distance => (
            distance.ToString(CultureInfo.InvariantCulture),
            Outcome.Of(facts, new() { DuplicateDistance = distance, ReviewDistance = distance }, labels),
            Outcome.Of(facts, new() { DuplicateDistance = Math.Min(distance, defaults.DuplicateDistance), ReviewDistance = distance }, labels))));

        var (_, first, _) = rows[0];
        Console.WriteLine($"{first.Duplicates} duplicates and {first.Honest} honest uploads; decoder {work.Settings.Pictures.Decoder.Name}");
        Console.WriteLine($"defaults: duplicate up to {defaults.DuplicateDistance}, person asked up to {defaults.ReviewDistance}");
        Console.WriteLine();
        Console.WriteLine("         as the duplicate bound                     | as the review bound");
        Console.WriteLine("bound    recognised     right partner  honest accused | duplicates shown  honest shown");
        foreach (var (bound, hard, soft) in rows)
        {
            Console.WriteLine($"{bound,-8} {Share(hard.Recognised, hard.Duplicates)}  {Share(hard.RightPartner, hard.Duplicates)}  {Share(hard.Accused, hard.Honest)} | {Share(soft.Shown, soft.Duplicates)}    {Share(soft.Doubted, soft.Honest)}");
        }

        if (csv is not null)
        {
            await File.WriteAllLinesAsync(
                csv.FullName,
                [
                    "bound,duplicates,recognised,right_partner,duplicates_shown,honest,honest_accused,honest_shown",
                    .. rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Bound},{row.AsDuplicate.Duplicates},{row.AsDuplicate.Recognised},{row.AsDuplicate.RightPartner},{row.AsReview.Shown},{row.AsDuplicate.Honest},{row.AsDuplicate.Accused},{row.AsReview.Doubted}")),
                ],
                cancellation);
        }

        Outcome Same() => Outcome.Of(facts.SameBytesOnly(), new() { DuplicateDistance = 0, ReviewDistance = 0 }, labels);
    }

    private static string Share(int part, int whole) => $"{part,4} {(double)part / whole,7:P1}";
}
