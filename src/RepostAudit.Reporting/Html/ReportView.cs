using Microsoft.AspNetCore.Components;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Html;

/// <summary>What the parts of the page show, and in which words.</summary>
/// <param name="Document">The figures.</param>
/// <param name="Texts">The words.</param>
/// <param name="Duplicates">The repeated uploads, split into those that are pictured, those that are listed and the rest.</param>
/// <param name="Reviews">The pairs to look at, split likewise.</param>
/// <param name="ListedRows">How many rows any other list may have; what is beyond them is left to the other files.</param>
/// <param name="Pictures">The thumbnails of the pictured pairs.</param>
/// <param name="Style">The style sheet, and the hash by which the page's policy admits it and no other.</param>
public sealed record ReportView(ReportDocument Document, ReportTexts Texts, PairListing Duplicates, PairListing Reviews, int ListedRows, Thumbnails Pictures, Stylesheet Style)
{
    /// <summary>Whether there is anything to say of what the rankings are worth and what the reposts cost: not of a report without a week, or written before there was that.</summary>
    public bool HasWorth => Document.Weeks.Any(week => week is { Worth: not null, Burden: not null });

    /// <summary>Whether there is anything to say of what happened in the storage.</summary>
    public bool HasStorage => Document.Quarantined.Count + Document.Incidents.Count > 0;
}

/// <summary>A part of the page. It sees the whole view.</summary>
public abstract class ReportPart : ComponentBase
{
    [CascadingParameter]
    public required ReportView View { get; set; }

    protected ReportDocument Document => View.Document;

    protected ReportTexts T => View.Texts;
}
