using System.Diagnostics;
using OpenTelemetry;

namespace RepostAudit.Functions.Telemetry;

/// <summary>
/// Cuts addresses in the spans of the storage clients after the container or table: what follows holds units, names of files
/// and whatever uploaders wrote into them.
/// </summary>
internal sealed class WithoutNames : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.full", "http.url", "url.path", "http.target"];

    public override void OnEnd(Activity data)
    {
        foreach (var field in Addresses)
        {
            if (data.GetTagItem(field) is string address)
            {
                data.SetTag(field, Cut(address));
            }
        }
    }

    /// <returns>The address up to and with its first part, or the first two where the host is an emulator that names the account in the path.</returns>
    internal static string Cut(string address)
    {
        var isFull = Uri.TryCreate(address, UriKind.Absolute, out var full) && full.Scheme is "http" or "https";
        var (before, path) = isFull ? (full!.GetLeftPart(UriPartial.Authority), full.AbsolutePath) : ("", address);
        var kept = isFull && full!.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? 2 : 1;
        return $"{before}/{string.Join('/', path.Split(['/', '?'], StringSplitOptions.RemoveEmptyEntries).Take(kept).Select(part => part.Split('(')[0]))}";
    }
}
