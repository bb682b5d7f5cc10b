namespace RepostAudit.Core.Ledger;

/// <summary>An entry as the index knows it.</summary>
public readonly record struct Filed(EntryKey Entry, Sketch Sketch);
