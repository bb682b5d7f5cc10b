namespace RepostAudit.Cli.Commands;

/// <summary>Numbers on the command line.</summary>
internal static class Ranges
{
    /// <param name="rule">The ranges, in words.</param>
    /// <param name="make">Makes settings that check their own ranges.</param>
    /// <exception cref="UsageException">A value is out of its range.</exception>
    public static T Checked<T>(string rule, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw new UsageException($"{rule}; {wrong.ActualValue} is out of range.");
        }
    }

    /// <exception cref="UsageException">The value is out of the option's range.</exception>
    public static int Check(string option, int value, int least, int most)
        => value >= least && value <= most ? value : throw new UsageException($"{option} takes {least} to {most}; {value} is out of range.");
}
