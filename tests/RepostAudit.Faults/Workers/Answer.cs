namespace RepostAudit.Faults.Workers;

/// <summary>What came of handing a delivery to a worker.</summary>
public abstract record Answer
{
    /// <summary>Begin the lines that a worker writes.</summary>
    internal const string DoneWord = "done", FailedWord = "failed", DyingWord = "dying";

    private Answer()
    {
    }

    /// <summary>It is dealt with and need not be delivered again.</summary>
    public sealed record Done : Answer;

    /// <summary>The worker lives, but could not do it.</summary>
    /// <param name="Why">The kind of exception.</param>
    public sealed record Failed(string Why) : Answer;

    /// <summary>The worker is dead, and nobody knows how far it came.</summary>
    /// <param name="At">The boundary at which it killed itself; null where it did not.</param>
    /// <param name="ExitCode">137 where it was killed.</param>
    /// <param name="Errors">The last that it said on standard error.</param>
    public sealed record Died(string? At, int ExitCode, string Errors) : Answer
    {
        /// <summary>128 + SIGKILL, as POSIX shells and .NET count.</summary>
        public const int Killed = 137;
    }
}
