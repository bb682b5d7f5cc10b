using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>An upload that is planned and has no file name yet.</summary>
/// <param name="Act">The act it claims to prove, with the time of this upload and whoever sends it.</param>
/// <param name="Kind">What it truly is.</param>
/// <param name="Recipe">What its bytes follow from.</param>
/// <param name="Source">The earlier upload that it repeats or resembles.</param>
/// <param name="SecondSource">The other one in a collage.</param>
internal sealed record Draft(Act Act, UploadKind Kind, Recipe Recipe, Draft? Source = null, Draft? SecondSource = null)
{
    public DateTimeOffset At => Act.UploadedAt;

    public UnitId Unit => Act.By.Unit;

    public Claim Claim => new(Act.UploadedAt, Act.By.Unit, Act.By.Id, Act.Article.Id, Act.Channel);
}
