using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>What one painted file truly is.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Claim">What the manifest says of it.</param>
/// <param name="Kind">What was painted.</param>
/// <param name="Source">Of a duplicate the earlier upload that shows the same act; of a look-alike the earlier upload that it resembles; otherwise nothing.</param>
/// <param name="SecondSource">Of a collage the other earlier upload.</param>
public sealed record UploadTruth(UploadName Path, Claim Claim, UploadKind Kind, UploadName? Source, UploadName? SecondSource);
