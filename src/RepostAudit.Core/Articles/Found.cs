using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Articles;

/// <summary>A title that may stand in a passage.</summary>
/// <param name="Title">The title.</param>
/// <param name="Fit">How well it stands there.</param>
/// <param name="Rows">In which rows.</param>
/// <param name="Cut">Whether an ellipsis ends them: what follows in the title was left out.</param>
internal sealed record Found(Title Title, TitleFit Fit, IReadOnlyList<Row> Rows, bool Cut)
{
    private const double ClearShare = 0.7;
    private const double LeastShare = 0.5;
    private const double LeastShareOfACutOne = 0.35;
    private const int FewestOfACutOne = 6;

    public static Found Of(Title title, Passage passage, IReadOnlyList<PageLine> lines)
    {
        var fit = TitleFit.Of(title.Text, passage.Text);
        Row[] rows = [.. passage.Touched(fit.From, fit.Until)];
        return new(title, fit, rows, rows.Length > 0 && EndsInAnEllipsis(lines[rows[^1].Lines[^1]].Read.Text));
    }

    /// <summary>How much of the title stands there, 0..1.</summary>
    private double Share => (double)Fit.Score / Title.Text.Length;

    private bool CutOff => Cut && Fit.TitleFrom <= 1 && Fit.Score >= FewestOfACutOne && Share >= LeastShareOfACutOne;

    /// <summary>Whether it is likelier than not that this title, or one like it, stands there.</summary>
    public bool IsEnough => CutOff || (Share >= LeastShare && Fit.Score >= Title.Shortest);

    /// <summary>Whether it stands there without a doubt.</summary>
    public bool IsClear => CutOff || Share >= ClearShare;

    /// <summary>Who stands there as well as this one. Where nothing was left out, a title that ends there goes before one that would go on.</summary>
    public IReadOnlyList<ArticleId> Candidates(IReadOnlyList<Found> rivals)
    {
        var equal = rivals.Where(rival => rival.Fit.Score == Fit.Score).ToList();
        var whole = Cut ? [] : equal.Where(rival => rival.Fit.TitleUntil == rival.Title.Text.Length).ToList();
        return [.. (whole.Count > 0 ? whole : equal).Select(rival => rival.Title.Id).Distinct().Order()];
    }

    // Readers take an ellipsis for full stops or middle dots, of which they see two or three.
    private static bool EndsInAnEllipsis(string text)
        => text.TrimEnd() is [.., var before, var last] && (last is '…' or '⋯' || (last is '.' or '·' or '。' or '•' && before is '.' or '·' or '。' or '•' or '…'));
}
