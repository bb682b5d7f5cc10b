namespace RepostAudit.Cli.Terminal;

/// <summary>
/// Hears how far a long job is: <see cref="IProgress{T}.Report"/> takes the number of steps that are done. Safe for concurrent
/// use; numbers may come out of order, the largest counts.
/// </summary>
internal interface IProgressSink : IProgress<int>
{
    /// <summary>How many steps there will be; called once, before the first.</summary>
    void Begin(int total);
}
