using System.Globalization;
using RepostAudit.Core.Articles;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>Reads <c>articles.csv</c>.</summary>
internal static class ArticlesTable
{
    public static TableShape Shape { get; } = new("articles.csv", ["article", "title"], ["source", "published"]);

    public static IReadOnlyList<Article> Read(Table table, ICollection<Problem> problems)
    {
        List<Article> articles = [];
        var first = new FirstOf<ArticleId>(table.File, "article");
        foreach (var row in table.Usable(problems))
        {
            var cells = new Cells(table.File, row, problems);
            if (table.Columns.Contains("article")
                && cells.Required("article", ArticleId.Parse) is { } id
                && first.Take(id, row.Line, problems))
            {
                articles.Add(new(id, cells.Text("title") ?? id.ToString(), cells.Text("source"), cells.Optional("published", Day)));
            }
        }

        return articles;
    }

    // A time is taken for its day as it is written there.
    private static Parsed<DateOnly> Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Parsed<DateOnly>.Of(day)
            : UploadTime.Parse(text) is { Ok: true, Value: var at }
                ? Parsed<DateOnly>.Of(DateOnly.FromDateTime(at.DateTime))
                : Parsed<DateOnly>.Wrong($"'{text}' is no day; write it like 2024-03-04");
}
