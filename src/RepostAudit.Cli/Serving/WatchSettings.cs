namespace RepostAudit.Cli.Serving;

/// <summary>How a county is watched.</summary>
/// <param name="Every">How long to wait between two looks.</param>
/// <param name="Rest">How long nothing must have changed a file before it is read; zero where files appear whole.</param>
/// <param name="LookBack">How far back the daily reconciliation looks.</param>
internal sealed record WatchSettings(TimeSpan Every, TimeSpan Rest, TimeSpan LookBack);
