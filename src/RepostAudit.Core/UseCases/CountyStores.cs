using RepostAudit.Core.Incidents;
using RepostAudit.Core.Ledger;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Rulings;
using RepostAudit.Core.Screenshots;
using RepostAudit.Core.Tallies;

namespace RepostAudit.Core.UseCases;

/// <summary>Everything that one county keeps, each behind its port. Where it is kept is the shell's choice.</summary>
public sealed record CountyStores(
    IScreenshots Screenshots,
    ILedger Ledger,
    IFingerprintIndex Index,
    IThumbnailStore Thumbnails,
    IProxyStore Proxies,
    IRulings Rulings,
    IIncidents Incidents,
    IReportStore Reports,
    ICountySource County);
