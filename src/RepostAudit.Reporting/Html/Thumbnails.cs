using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Document;

namespace RepostAudit.Reporting.Html;

/// <summary>The pictures that a page shows, as <c>data:</c> addresses, so that the page needs nothing beside it.</summary>
public sealed class Thumbnails
{
    private readonly Dictionary<ContentHash, string> _addresses = [];

    private Thumbnails()
    {
    }

    /// <summary>The address of an upload's picture; null where none was kept.</summary>
    public string? AddressOf(DocumentUpload upload) => upload.Content is { } content ? _addresses.GetValueOrDefault(content) : null;

    public static async Task<Thumbnails> LoadAsync(IEnumerable<DocumentPair> pairs, IThumbnailStore store, CancellationToken cancellation)
    {
        var pictures = new Thumbnails();
        foreach (var content in pairs.SelectMany(pair => (ContentHash?[])[pair.Earlier.Content, pair.Later.Content, .. pair.FurtherActs.Select(act => act.Earlier.Content)]).OfType<ContentHash>().Distinct())
        {
            if (await store.FindAsync(content, cancellation) is { } jpeg)
            {
                pictures._addresses[content] = $"data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}";
            }
        }

        return pictures;
    }
}
