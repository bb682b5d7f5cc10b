namespace RepostAudit.Core.Ranking;

/// <summary>How far, in counted uploads of its own, a unit is from where it would be summoned; all other counts stay as they are.</summary>
/// <param name="ToEscape">Of a unit that is summoned: how many more uploads it would not be summoned with, 1 and up; null for the others.</param>
/// <param name="Spare">Of a unit that is not: how many uploads fewer it would be summoned with, 1 and up; null for the others, and where it would not be even with none.</param>
/// <param name="Nearest">
/// The fewest uploads of this unit that change who is summoned, be it this unit or another: above 0 where they are added, below 0 where they
/// are taken away (adding goes first of the two); null where no number does.
/// </param>
public sealed record SummonsBorder(int? ToEscape, int? Spare, int? Nearest)
{
    /// <summary>The borders of units by the rule of <see cref="Placing"/>, in the same order.</summary>
    /// <param name="counts">Counts of the units, 0 and up.</param>
    /// <param name="exposures">What each count is measured against, more than 0.</param>
    /// <param name="summonedPlaces">0 and up.</param>
    public static IReadOnlyList<SummonsBorder> Of(IReadOnlyList<int> counts, IReadOnlyList<double> exposures, int summonedPlaces)
    {
        double[] scores = [.. counts.Select((count, unit) => count / exposures[unit])];
        return [.. counts.Select((count, unit) => summonedPlaces == 0 || counts.Count < 2
            ? new SummonsBorder(null, null, null)
            : Of(count, exposures[unit], new Others([.. scores.Where((_, other) => other != unit).Order()], summonedPlaces)))];
    }

    private static SummonsBorder Of(int count, double exposure, Others others)
    {
        var now = others.With(count / exposure);
        List<(int By, Summoned Then)> steps = [.. others.Turns
            .SelectMany(score => Around(score * exposure))
            .Where(other => other != count)
            .Select(other => (other - count, others.With(other / exposure)))
            .OrderBy(step => Math.Abs(step.Item1))
            .ThenByDescending(step => step.Item1)];
        return new(
            now.Self ? First(step => step is { By: > 0, Then.Self: false }) : null,
            now.Self ? null : -First(step => step is { By: < 0, Then.Self: true }),
            First(step => step.Then != now));

        int? First(Func<(int By, Summoned Then), bool> changes) => steps.Where(changes).Select(step => (int?)step.By).FirstOrDefault();
    }

    // The counts just below, at and just above a score; one more on either side for the rounding.
    private static IEnumerable<int> Around(double count)
        => Enumerable.Range(-1, 4).Select(step => Math.Floor(count) + step).Where(near => near is >= 0 and <= int.MaxValue).Select(near => (int)near);

    /// <summary>Who is summoned: the unit in question or not, and how many of the others. These are always the last, so their number says which.</summary>
    private readonly record struct Summoned(bool Self, int Others);

    /// <summary>The scores of the other units, ascending, and what they make of one more.</summary>
    private sealed class Others(double[] scores, int places)
    {
        // Whoever scores at most as much as the last but so many is summoned. One more unit moves that score only between these two.
        private readonly double _from = At(scores, places - 1);
        private readonly double _to = At(scores, places);

        /// <summary>The scores at which one more unit changes who is summoned; nothing changes between them.</summary>
        public IEnumerable<double> Turns => new[] { _to, scores[^1] }.Where(double.IsFinite).Distinct();

        public Summoned With(double score)
        {
            var (border, best) = (Math.Clamp(score, _from, _to), Math.Max(score, scores[^1]));
            return new(score <= border && score < best, scores.Count(other => other <= border && other < best));
        }

        private static double At(double[] scores, int place)
            => place <= 0 ? double.NegativeInfinity : place <= scores.Length ? scores[place - 1] : double.PositiveInfinity;
    }
}
