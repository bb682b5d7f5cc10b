using RepostAudit.Core.Verdicts;

namespace RepostAudit.Core.Tallies;

/// <summary>How many uploads came to which verdict.</summary>
public sealed record Counts(int Counted, int Duplicate, int Rejected)
{
    /// <summary>The control total: whatever was submitted was counted, called a duplicate or rejected.</summary>
    public int Submitted => Counted + Duplicate + Rejected;

    public static Counts Of(IEnumerable<Verdict> verdicts)
    {
        var (counted, duplicate, rejected) = (0, 0, 0);
        foreach (var verdict in verdicts)
        {
            switch (verdict)
            {
                case Verdict.Counted:
                    counted++;
                    break;
                case Verdict.Duplicate:
                    duplicate++;
                    break;
                case Verdict.Rejected:
                    rejected++;
                    break;
                default:
                    throw new InvalidOperationException($"Unknown verdict {verdict}");
            }
        }

        return new(counted, duplicate, rejected);
    }
}
