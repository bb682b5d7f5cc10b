namespace RepostAudit.Faults.Steps;

/// <summary>How often a store misbehaves. All are probabilities of one call, 0 to 1.</summary>
/// <param name="Before">It throws before it has done anything.</param>
/// <param name="AfterWriting">It throws although it has written: the answer got lost.</param>
/// <param name="Throttled">It lets the caller wait for up to 20 ms, then does as it was told.</param>
public sealed record FailureRates(double Before, double AfterWriting, double Throttled)
{
    public static FailureRates None { get; } = new(0, 0, 0);
}
