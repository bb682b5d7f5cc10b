using RepostAudit.Core.Ledger;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Reporting.Tests;

/// <summary>Shows one tiny picture for every content, but for those whose hash begins with 0 or 1: of these it kept none.</summary>
internal sealed class PaintedThumbnails : IThumbnailStore
{
    // A grey JPEG of 1 × 1 pixel.
    private static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=");

    public Task KeepAsync(ContentHash content, ReadOnlyMemory<byte> jpeg, CancellationToken cancellation) => throw new NotSupportedException("Reports only read");

    public Task<byte[]?> FindAsync(ContentHash content, CancellationToken cancellation)
        => Task.FromResult(content.ToString()[0] is '0' or '1' ? null : Jpeg);
}
