namespace RepostAudit.Reporting.Files;

/// <summary>An output file could not be written. Its message names the file and the fix; what lay there before is untouched.</summary>
public sealed class OutputException(string file, string fix, Exception cause)
    : IOException($"{file} could not be written: {cause.Message.TrimEnd('.')}. {fix}.", cause)
{
    /// <summary>The file that was to be written.</summary>
    public string File { get; } = file;

    /// <summary>What to do about it, in one sentence without its full stop.</summary>
    public string Fix { get; } = fix;
}
