using RepostAudit.Core.Anomalies.Findings;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Anomalies;

/// <summary>
/// One error budget for all questions, units and weeks of a report: each question has its share of it (<see cref="Questions.BudgetShare"/>), however many tests it takes to ask it.
/// And no question may live on the others' certainty: where many findings leave no doubt, the budget for all would let nearly every doubtful one of another question pass.
/// </summary>
internal static class ErrorBudget
{
    /// <summary>The share of false findings expected among one question's own may be so many times the budget of the report.</summary>
    private const double OfQuestion = 4;

    /// <param name="tests">All that were made.</param>
    /// <returns>Each test with its q-value, in the same order.</returns>
    public static IReadOnlyList<(Candidate Test, double QValue)> QValues(IReadOnlyList<Candidate> tests)
    {
        var byChance = tests.Where(test => test.PValue is not null).ToList();
        var share = byChance.GroupBy(test => test.Question).ToDictionary(of => of.Key, of => of.Key.BudgetShare() / of.Sum(test => test.Weight));
        var q = FalseDiscovery.QValues(
            [.. byChance.Select(test => test.PValue!.Value)],
            [.. byChance.Select(test => test.Weight * share[test.Question])],
            [.. byChance.Select(test => (int)test.Question)],
            OfQuestion);
        var at = 0;
        return [.. tests.Select(test => (test, test.PValue is null ? 0 : q[at++]))];
    }
}
