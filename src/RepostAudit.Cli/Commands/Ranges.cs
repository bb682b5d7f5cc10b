using System.Globalization;

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
    public static T Check<T>(string option, T value, T least, T most)
        where T : IComparable<T>, IFormattable
        => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? value : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option} takes {least} to {most}; {value} is out of range."));
}
