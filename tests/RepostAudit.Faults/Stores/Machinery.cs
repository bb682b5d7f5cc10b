using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.Reading;
using RepostAudit.Core.UseCases;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging;

namespace RepostAudit.Faults.Stores;

/// <summary>The product's own parts, strung together as its shells do it.</summary>
public static class Machinery
{
    /// <summary>The moment at which all clocks stand unless they are skewed: a day after the painted uploads' last.</summary>
    public static DateTimeOffset Now { get; } = new(2024, 3, 18, 12, 0, 0, TimeSpan.Zero);

    /// <summary>One that does not read the writing on pictures.</summary>
    public static Inspector Inspector { get; } = InspectorOf(reader: null);

    public static CountyCalendar Calendar { get; } = new(TimeZoneInfo.FindSystemTimeZoneById(CountyCalendar.DefaultZone));

    /// <param name="stores">The ports, with or without faults.</param>
    /// <param name="skew">By how much this process's clock is wrong.</param>
    /// <param name="reader">Reads the writing on pictures; null where they are not read.</param>
    public static Pipeline Pipeline(CountyStores stores, TimeSpan skew = default, ITextReader? reader = null) => new(
        stores,
        reader is null ? Inspector : InspectorOf(reader),
        new FactsRenderer(),
        new PipelineSettings(
            Calendar,
            new ClosingPolicy(),
            new(CountyCalendar.DefaultZone, "imagesharp", Reader: null, new MatchPolicy(), new RankingPolicy())),
        new StandingClock(Now + skew));

    private static Inspector InspectorOf(ITextReader? reader)
        => new(new ImageSharpDecoder(), new ImageSharpThumbnails(), new ImageSharpProxies(), reader, DecodeLimits.Default);

    // Reports show when something was noticed first. Only clocks that stand make them comparable.
    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
