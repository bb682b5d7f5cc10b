using RepostAudit.Core.UseCases;

namespace RepostAudit.Faults.Steps;

/// <summary>Ports of which every call passes a passage.</summary>
public static class GuardedStores
{
    public static CountyStores Of(CountyStores stores, IPassage passage) => stores with
    {
        Screenshots = new GuardedScreenshots(stores.Screenshots, passage),
        Ledger = new GuardedLedger(stores.Ledger, passage),
        Index = new GuardedIndex(stores.Index, passage),
        Thumbnails = new GuardedThumbnails(stores.Thumbnails, passage),
        Proxies = new GuardedProxies(stores.Proxies, passage),
        Rulings = new GuardedRulings(stores.Rulings, passage),
        Incidents = new GuardedIncidents(stores.Incidents, passage),
        Reports = new GuardedReports(stores.Reports, passage),
    };
}
