namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>What a unit's weeks hold where nothing is going on: counts that chance alone draws, week by week.</summary>
internal interface INullWeeks
{
    /// <summary>How many weeks there are.</summary>
    int Weeks { get; }

    /// <param name="from">The first week.</param>
    /// <param name="until">The week after the last.</param>
    /// <param name="pValue">0..1.</param>
    /// <returns>The fewest that these weeks must hold together for so small a p-value; more than they can hold, where none is enough.</returns>
    int LeastFor(int from, int until, double pValue);

    /// <summary>Draws a count for every week.</summary>
    /// <param name="state">Of <see cref="Chances.SplitMix64"/>.</param>
    /// <param name="counts">Where they go. [week]</param>
    void Draw(ref ulong state, Span<int> counts);
}
