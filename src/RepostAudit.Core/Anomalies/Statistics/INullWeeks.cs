namespace RepostAudit.Core.Anomalies.Statistics;

/// <summary>What a unit's weeks hold where nothing is going on: what chance alone draws, week by week.</summary>
internal interface INullWeeks
{
    /// <summary>How many weeks there are.</summary>
    int Weeks { get; }

    /// <summary>Whether drawing is worth its time; else a bound has to do.</summary>
    bool MayBeDrawn => true;

    /// <param name="from">The first week.</param>
    /// <param name="until">The week after the last.</param>
    /// <param name="pValue">0..1.</param>
    /// <returns>The least that these weeks must hold together for so small a p-value; more than they can hold, where nothing is enough.</returns>
    double LeastFor(int from, int until, double pValue);

    /// <summary>Draws what every week holds.</summary>
    /// <param name="state">Of <see cref="Chances.SplitMix64"/>.</param>
    /// <param name="drawn">Where it goes. [week]</param>
    void Draw(ref ulong state, Span<double> drawn);
}
