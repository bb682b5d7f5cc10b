using RepostAudit.Core.Articles;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tallies;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tables;

/// <summary>The county's own tables, read as far as they can be: units.csv, quotas.csv, articles.csv and holidays.csv, each of which may be absent.</summary>
/// <param name="County">Units, quotas, and articles and holidays in the order of their files.</param>
/// <param name="Problems">What is wrong with the tables, by file and row.</param>
public sealed record CountyTables(County County, IReadOnlyList<Problem> Problems)
{
    /// <summary>The name of the table of units, for those who speak of it.</summary>
    public const string UnitsFile = "units.csv";

    /// <summary>The name of the table of quotas.</summary>
    public const string QuotasFile = "quotas.csv";

    /// <summary>What was to be reposted; empty where nobody says.</summary>
    public IReadOnlyList<Article> Articles => County.Articles;

    /// <summary>The tables by the names under which they are looked for.</summary>
    public static IReadOnlyList<TableShape> Shapes { get; } = [UnitsTable.Shape, QuotasTable.Shape, ArticlesTable.Shape, HolidaysTable.Shape];

    /// <param name="files">Names such as <c>units.csv</c>, in any case, and the bytes under each; other names are left alone.</param>
    /// <returns>What they say; <see cref="Tallies.County"/> knows nothing and there are no problems where there are none.</returns>
    public static CountyTables Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
        => Read(shape => shape.Among(files.Keys, name => name) is { } name ? Table.Of(name, files[name].Span, shape) : null);

    /// <param name="open">Gives the table of a shape; null where there is none. It is asked once for each of <see cref="Shapes"/>.</param>
    public static CountyTables Read(Func<TableShape, Table?> open)
    {
        List<Problem> problems = [];
        var units = Open(UnitsTable.Shape) is { } unitsTable ? UnitsTable.Read(unitsTable, problems) : [];
        var known = units.Select(unit => unit.Id).ToHashSet();
        var quotas = Open(QuotasTable.Shape) is { } quotasTable
            ? QuotasTable.Read(quotasTable, unit => known.Count == 0 || known.Contains(unit), problems)
            : new Dictionary<(IsoWeek, UnitId), int>();
        var articles = Open(ArticlesTable.Shape) is { } articlesTable ? ArticlesTable.Read(articlesTable, problems) : [];
        var holidays = Open(HolidaysTable.Shape) is { } holidaysTable ? HolidaysTable.Read(holidaysTable, problems) : [];
        return new(new(units, quotas) { Articles = articles, Holidays = holidays }, Wording.Sorted(problems));

        Table? Open(TableShape shape)
        {
            var table = open(shape);
            problems.AddRange(table?.Problems ?? []);
            return table;
        }
    }
}
