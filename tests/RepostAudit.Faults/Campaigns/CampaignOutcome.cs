namespace RepostAudit.Faults.Campaigns;

/// <summary>What happened until everything was acknowledged.</summary>
/// <param name="KilledAt">Deaths by boundary; <see cref="FromOutside"/> for those from outside.</param>
/// <param name="Deliveries">How often a screenshot was handed to a worker.</param>
/// <param name="Repeated">How many of them were made because a worker had died or failed.</param>
/// <param name="Starts">How many worker processes there were.</param>
/// <param name="Failures">Answers of failure by the kind of exception.</param>
/// <param name="Crashes">What ended workers beside the kills that were wanted; must be empty.</param>
/// <param name="Took">From the first worker's start to the last acknowledgement.</param>
public sealed record CampaignOutcome(
    IReadOnlyDictionary<string, int> KilledAt,
    int Deliveries,
    int Repeated,
    int Starts,
    IReadOnlyDictionary<string, int> Failures,
    IReadOnlyList<string> Crashes,
    TimeSpan Took)
{
    public const string FromOutside = "from outside";

    public int Kills => KilledAt.Values.Sum();
}
