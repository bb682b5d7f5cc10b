namespace RepostAudit.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but some inputs could not be read or used; they are listed.</summary>
    public const int DoneWithProblems = 1;

    public const int BadUsage = 2;

    /// <summary>Could not run, or was stopped before the end; what was finished is kept.</summary>
    public const int CouldNotRun = 3;
}
