using System.CommandLine;
using System.Globalization;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Detecting.Counties;
using RepostAudit.Bench.Detecting.Power;
using RepostAudit.Bench.Detecting.Printing;
using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Simulation;

namespace RepostAudit.Bench.Detecting.Innocence;

/// <summary>Prints what the detectors say of simulated counties in which no unit games.</summary>
internal static class InnocentReport
{
    public static int Run(string[] args)
    {
        var counties = new CountyOptions(200);
        var command = new RootCommand("What is found where nobody games");
        counties.AddTo(command);
        command.SetAction(parsed => Print(Console.Out, [.. Inquired.Each(counties.Read(parsed, GamingLevel.None), CountyScore.Of)]));
        return command.Parse(args).Invoke();
    }

    private static void Print(TextWriter output, IReadOnlyList<CountyScore> counties)
    {
        // Whether a quota is above what people can do is no matter of chance, and true or not whoever games.
        static bool IsAccusation(JudgedRow row) => !row.OfCounty && row.Question.BudgetShare() > 0;

        var accusations = counties.Select(county => county.Rows.Count(IsAccusation)).ToList();
        output.WriteLine($"{counties.Count} counties without gaming, seeds {counties[0].Seed} to {counties[^1].Seed}");
        output.WriteLine();
        output.WriteLine($"Counties with any finding about a unit that chance has a part in: {Figure.Text(new(accusations.Count(count => count > 0), counties.Count))}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Such findings: {accusations.Sum()}, {accusations.Average():0.000} a county, {accusations.Max()} at most in one"));
        output.WriteLine($"Findings of rules, where the numbers alone speak: {counties.Sum(county => county.Rows.Count(row => row.Question.BudgetShare() == 0))}");
        output.WriteLine();
        MarkdownTable.Print(
            output,
            ["question, of units", "findings", "counties"],
            Enum.GetValues<Question>().Where(question => counties.Any(county => county.Rows.Any(row => IsAccusation(row) && row.Question == question))).Select(question => (IReadOnlyList<string>)[
                question.ToString(),
                Number(counties.Sum(county => county.Rows.Count(row => row.Question == question))),
                Figure.Text(new(counties.Count(county => county.Rows.Any(row => row.Question == question)), counties.Count))]));
        MarkdownTable.Print(
            output,
            ["question, of the county (`*`)", "findings", "in a week that was shifted", "effects that are there", "named"],
            ((Question[])[Question.CountyLandingOnQuota, Question.CountyLastMinute, Question.CountyAtNight]).Select(question => OfCounty(counties, question)));
        MarkdownTable.Print(
            output,
            ["detector / oddity", "cells"],
            counties.SelectMany(county => county.Cells)
                .Where(cell => cell.Cell.Unit is not null)
                .SelectMany(cell => cell.Causes.Select(cause => $"{cell.Detector} / {cause}"))
                .CountBy(cause => cause)
                .OrderByDescending(of => of.Value)
                .Select(of => (IReadOnlyList<string>)[of.Key, Number(of.Value)]));
    }

    private static string[] OfCounty(IReadOnlyList<CountyScore> counties, Question question)
    {
        var rows = counties.SelectMany(county => county.Rows).Where(row => row.Question == question).ToList();
        var effects = counties.SelectMany(county => county.Episodes).Where(of => of.Episode.CountyDriven && of.Episode.Type == question.Detector().Name()).ToList();
        return [
            question.ToString(),
            Number(rows.Count),
            Figure.Text(new Rate(rows.Count(row => row.Verdict is Verdict.True), rows.Count)),
            Number(effects.Count),
            Figure.Text(new Rate(effects.Count(of => of.IsFound), effects.Count))];
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
