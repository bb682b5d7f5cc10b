using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Comparing;

/// <summary>The run that others are measured by: each screenshot once, in order, by one process, without faults.</summary>
public static class Sequential
{
    public static async Task RunAsync(OpenStores stores, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var receive = Machinery.Pipeline(stores.Ports).Receive;
        foreach (var path in paths)
        {
            await receive.RunAsync(path, cancellation);
        }
    }
}
