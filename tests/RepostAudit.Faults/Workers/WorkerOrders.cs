using RepostAudit.Faults.Steps;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Workers;

/// <summary>What a worker is told when it starts: one line of JSON on its standard input.</summary>
/// <param name="Store">The stores to open.</param>
/// <param name="Failures">How often they are to fail.</param>
/// <param name="Seed">Decides which calls fail.</param>
/// <param name="SkewHours">By how much its clock is wrong.</param>
/// <param name="Readings">Where what was read of pictures is shared (<see cref="SharedReadings"/>); null where they are not to be read.</param>
public sealed record WorkerOrders(StoreAddress Store, FailureRates Failures, int Seed, double SkewHours, string? Readings = null);
