using System.Text.Json;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>What an upload truly is.</summary>
public enum UploadKind
{
    /// <summary>An honest proof that resembles no other in particular.</summary>
    Distinct,

    /// <summary>Another person's repost of the same article on the same phone model, without a caption.</summary>
    LookalikeSamePhone,

    /// <summary>As before, and both have the default avatar.</summary>
    LookalikeDefaultAvatar,

    /// <summary>The same person's other article.</summary>
    LookalikeOtherArticle,

    /// <summary>The same person's other channel.</summary>
    LookalikeOtherChannel,

    /// <summary>The same chat, captured by another of its members who reposted there too.</summary>
    LookalikeSameChat,

    DuplicateExact,
    DuplicateReencoded,
    DuplicateResized,
    DuplicateBordered,
    DuplicateToned,
    DuplicateCropped,
    DuplicateAnnotated,
    DuplicateMasked,
    DuplicateClockPainted,
    DuplicateViewer,
    DuplicateCollage,
    DuplicateRecaptured,
    DuplicateRecapturedOtherPhone,
    DuplicatePhotographed,

    RejectedBlank,
    RejectedPhotograph,
    RejectedTiny,
    RejectedTruncated,
    RejectedEmpty,
    RejectedText,
}

public static class UploadKinds
{
    private const string Lookalike = nameof(Lookalike);
    private const string Duplicate = nameof(Duplicate);
    private const string Rejected = nameof(Rejected);

    public static IReadOnlyList<UploadKind> Lookalikes { get; } = Named(Lookalike);

    public static IReadOnlyList<UploadKind> Duplicates { get; } = Named(Duplicate);

    public static IReadOnlyList<UploadKind> Rejects { get; } = Named(Rejected);

    /// <summary>The kind as labels write it, such as <c>duplicate_exact</c>.</summary>
    public static string Code(this UploadKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>The decision that is right: <c>counted</c>, <c>duplicate</c> or <c>rejected</c>.</summary>
    public static string RightDecision(this UploadKind kind)
        => Duplicates.Contains(kind) ? "duplicate" : Rejects.Contains(kind) ? "rejected" : "counted";

    private static UploadKind[] Named(string prefix)
        => [.. Enum.GetValues<UploadKind>().Where(kind => kind.ToString().StartsWith(prefix, StringComparison.Ordinal))];
}
