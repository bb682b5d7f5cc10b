namespace RepostAudit.Core.Anomalies.Habits;

/// <summary>What a unit's weeks hold beside what its habit leads to expect.</summary>
/// <param name="Trials">All that is tested; weeks that moved the whole county left out.</param>
/// <param name="Expected">0..1, the share that the habit leads to expect.</param>
/// <param name="PValue">0..1, chance of so many or more.</param>
/// <param name="Lumps">1 and up: how much larger the variance of their number is than if each fell for itself.</param>
public readonly record struct Comparison(int Trials, double Expected, double PValue, double Lumps)
{
    /// <summary>Of weeks in which there is nothing.</summary>
    public static Comparison Nothing => new(0, 0, 1, 1);
}
