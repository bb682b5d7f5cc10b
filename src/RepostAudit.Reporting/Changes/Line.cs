namespace RepostAudit.Reporting.Changes;

/// <summary>One thing that a report says something of, and the values that are compared from one revision to the next.</summary>
/// <param name="What">Of which kind it is.</param>
/// <param name="Key">Identifies it among those of its kind, from one revision to the next.</param>
/// <param name="Week">Its ISO week, where it has one.</param>
/// <param name="Unit">Id of its unit, where it has one.</param>
/// <param name="Path">Where it lies, for a file.</param>
/// <param name="Values">In the order of the columns that <see cref="Lines.Columns"/> names; null where there is none.</param>
internal sealed record Line(Subject What, string Key, string? Week, string? Unit, string? Path, IReadOnlyList<string?> Values)
{
    /// <summary>Whether it is an upload of which a report without <see cref="Document.ReportDocument.Counted"/> says nothing.</summary>
    public bool IsPlainlyCounted => ReferenceEquals(Values, Lines.Counted);
}

/// <summary>The kinds of things that a report says something of, in the order in which their changes are listed.</summary>
internal enum Subject
{
    Setting,
    Unit,
    Submission,
    Finding,
    Quarantined,
    Incident,
}
