using System.Globalization;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>The tables of an input folder, in the columns that the audit reads.</summary>
internal static class InputTables
{
    public const string Manifest = "manifest.csv";
    public const string Articles = "articles.csv";
    public const string Units = "units.csv";
    public const string Quotas = "quotas.csv";

    public static IReadOnlyList<string> All { get; } = [Manifest, Articles, Units, Quotas];

    public static void Write(string folder, CountyPlan plan, Storyboard story, IReadOnlyList<UploadTruth> uploads)
    {
        Csv.Write(Path.Combine(folder, Manifest), ["path", "unit", "submitter", "uploaded_at", "article", "channel"], uploads.Select(Row));
        Csv.Write(Path.Combine(folder, Articles), ["article", "title", "source", "published"], story.Articles.Select(Row));
        Csv.Write(Path.Combine(folder, Units), ["unit", "name", "parent", "level", "staff", "population"], story.Cast.Units.Prepend(story.Cast.County).Select(Row));
        Csv.Write(Path.Combine(folder, Quotas), ["week", "unit", "quota"], QuotaRows(plan, story));
    }

    private static string[] Row(UploadTruth upload)
        =>
        [
            upload.Path.ToString(),
            upload.Claim.Unit.ToString()!,
            upload.Claim.Submitter.ToString()!,
            upload.Claim.UploadedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            upload.Claim.Article.ToString()!,
            upload.Claim.Channel?.Code() ?? "",
        ];

    private static string[] Row(Article article)
        => [article.Id.ToString(), article.Card.Title.Han, article.Card.Source.Han, article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    private static string[] Row(CountyUnit unit)
        => [unit.Id.ToString(), unit.Name, unit.Parent?.ToString() ?? "", unit.Level, Text(unit.Staff), Text(unit.Population)];

    /// <summary>The county asks its units for a quarter more than it was asked for itself.</summary>
    private static IEnumerable<string[]> QuotaRows(CountyPlan plan, Storyboard story)
    {
        for (var week = 0; week < plan.Weeks; week++)
        {
            var name = IsoWeek.Of(plan.FirstWeek.FirstDay.AddDays(7 * week)).ToString();
            yield return [name, story.Cast.County.Id.ToString(), Text(story.Timetable.Quotas.Sum() * 4 / 5)];
            for (var unit = 0; unit < plan.Units; unit++)
            {
                yield return [name, story.Cast.Units[unit].Id.ToString(), Text(story.Timetable.Quotas[unit])];
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
