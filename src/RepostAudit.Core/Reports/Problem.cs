namespace RepostAudit.Core.Reports;

/// <summary>Something in the input that is wrong. It stops nothing but what it names.</summary>
/// <param name="File">The file it lies in, relative to the input folder.</param>
/// <param name="Row">The line of that file, counted from 1 for the header; null where it concerns the whole file.</param>
/// <param name="Field">The column; null where it concerns the whole row.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Fix">What to do about it, in one sentence.</param>
public sealed record Problem(string File, int? Row, string? Field, string What, string Fix)
{
    public override string ToString()
        => $"{File}{(Row is { } row ? $", row {row}" : "")}{(Field is { } field ? $", {field}" : "")}: {What}. {Fix}.";
}
