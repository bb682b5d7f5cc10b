using System.Globalization;
using RepostAudit.Core.Reports;

namespace RepostAudit.Cli.Terminal;

/// <summary>Prints what is wrong with the input: all of it where it is little, else its beginning and where the rest stands.</summary>
internal static class ProblemList
{
    private const int MostLines = 20;

    public static void Write(TextWriter error, IReadOnlyList<Problem> problems, string report)
    {
        foreach (var problem in problems.Take(MostLines))
        {
            error.WriteLine($"! {problem}");
        }

        if (problems.Count > MostLines)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"! … and {problems.Count - MostLines} more: see {report}"));
        }
    }
}
