using RepostAudit.Simulation.Truth;

namespace RepostAudit.Bench.Detecting.Power;

/// <summary>Into which an episode falls by its strength and by its units' weekly uploads.</summary>
internal static class Bands
{
    public static readonly string[] Strengths = ["weak", "medium", "strong"];
    public static readonly string[] Sizes = ["n < 15", "15–50", "n > 50"];

    /// <summary>An episode's type, and with a colon its subtype where a unit games and there are several.</summary>
    public static string Kind(Episode episode) => episode.Subtype.Length > 0 && !episode.CountyDriven ? $"{episode.Type}:{episode.Subtype}" : episode.Type;

    /// <summary>The numbers in the middle of the table of docs/simulation.md: below the first is weak, below the second medium.</summary>
    public static string Strength(Episode episode)
    {
        var (medium, strong) = Kind(episode) switch
        {
            "concentration:few" => (0.77, 0.85),
            "concentration:ghost" => (0.30, 0.60),
            _ => episode.Type switch
            {
                "recycled" => (0.20, 0.35),
                "ring" => (0.08, 0.16),
                "quota_bunching" => (0.60, 0.75),
                "deadline_burst" => (0.60, 0.70),
                "machine_timing" => (0.25, 0.50),
                "jump_collapse" => (0.90, 1.40),
                "infeasible_quota" => (0.20, 0.50),
                "quota_cascade" => (0.28, 0.40),
                "after_hours" => (0.48, 0.60),
                _ => throw new ArgumentOutOfRangeException(nameof(episode), episode.Type, null),
            },
        };
        return Strengths[episode.Strength < medium ? 0 : episode.Strength < strong ? 1 : 2];
    }

    /// <summary>By the median of its units' uploads a week while it lasts; null of units that do not upload.</summary>
    public static string? Size(Episode episode) => episode.MedianUploads == 0 ? null : Sizes[episode.MedianUploads < 15 ? 0 : episode.MedianUploads <= 50 ? 1 : 2];
}
