namespace RepostAudit.Cli.Terminal;

/// <summary>Hears how far a long job is. Safe for concurrent use.</summary>
internal interface IProgressSink : IProgress<int>
{
    /// <summary>How many steps there will be; called once, before the first.</summary>
    void Begin(int total);
}
