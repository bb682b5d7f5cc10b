using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tallies;

/// <summary>Where the county's own tables lie: units.csv, quotas.csv, articles.csv, holidays.csv.</summary>
public interface ICountySource
{
    /// <returns>What they say now, and what is wrong with them; <see cref="County.Unknown"/> where there are none.</returns>
    Task<(County County, IReadOnlyList<Problem> Problems)> ReadAsync(CancellationToken cancellation);
}
