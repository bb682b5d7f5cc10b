using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Closing;

/// <summary>A file of the input folder, and what is said of it.</summary>
public abstract record SeenFile
{
    private SeenFile(UploadName name) => Name = name;

    public UploadName Name { get; }

    /// <summary>It is known whose it is and when it came: it can be ingested.</summary>
    public sealed record Claimed(UploadName Name, Claim Claim) : SeenFile(Name);

    /// <summary>It cannot be placed, so it is rejected unread; what is known of it is kept.</summary>
    /// <param name="Name">Where it lies.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">Why, in one English sentence that names the fix.</param>
    /// <param name="Unit">Its unit, if that much is known.</param>
    /// <param name="UploadedAt">Its time, if that much is known.</param>
    public sealed record Unplaced(UploadName Name, Rejection Reason, string Detail, UnitId? Unit = null, DateTimeOffset? UploadedAt = null) : SeenFile(Name);
}
