using RepostAudit.Core.Reading;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Comparing;

/// <summary>The run that others are measured by: each screenshot once, in order, by one process, without faults.</summary>
public static class Sequential
{
    /// <param name="stores">Where the screenshots lie and the facts go.</param>
    /// <param name="paths">The screenshots.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <param name="reader">Reads the writing on pictures; null where they are not read.</param>
    public static async Task RunAsync(OpenStores stores, IEnumerable<string> paths, CancellationToken cancellation, ITextReader? reader = null)
    {
        var receive = Machinery.Pipeline(stores.Ports, reader: reader).Receive;
        foreach (var path in paths)
        {
            await receive.RunAsync(path, cancellation);
        }
    }
}
