namespace RepostAudit.Cli.Commands;

/// <summary>Numbers on the command line.</summary>
internal static class Ranges
{
    /// <exception cref="UsageException">The value is out of the option's range.</exception>
    public static int Check(string option, int value, int least, int most)
        => value >= least && value <= most ? value : throw new UsageException($"{option} takes {least} to {most}; {value} is out of range.");
}
