using RepostAudit.Core.UseCases;

namespace RepostAudit.Faults.Steps;

/// <summary>Ports of which every call passes a guard.</summary>
public static class GuardedStores
{
    public static CountyStores Of(CountyStores stores, StepGuard guard) => stores with
    {
        Screenshots = new GuardedScreenshots(stores.Screenshots, guard),
        Ledger = new GuardedLedger(stores.Ledger, guard),
        Index = new GuardedIndex(stores.Index, guard),
        Thumbnails = new GuardedThumbnails(stores.Thumbnails, guard),
        Rulings = new GuardedRulings(stores.Rulings, guard),
        Incidents = new GuardedIncidents(stores.Incidents, guard),
        Reports = new GuardedReports(stores.Reports, guard),
    };
}
