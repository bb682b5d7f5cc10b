namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>Search for the first number from which on something holds.</summary>
internal static class Least
{
    /// <param name="most">0 and up.</param>
    /// <param name="holds">Of a number: false up to some number, true from there on.</param>
    /// <returns>The smallest of 0..most of which it holds; most + 1 where it holds of none.</returns>
    public static int Where(int most, Func<int, bool> holds)
    {
        var (from, until) = (0, most + 1);
        while (from < until)
        {
            var middle = from + ((until - from) / 2);
            (from, until) = holds(middle) ? (from, middle) : (middle + 1, until);
        }

        return from;
    }
}
