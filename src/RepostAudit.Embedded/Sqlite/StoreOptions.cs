namespace RepostAudit.Embedded.Sqlite;

/// <summary>What a committed fact survives.</summary>
public enum Durability
{
    /// <summary>
    /// It survives the process being killed; the newest ones may be lost when the power fails, and the file stays sound.
    /// Right for the audit of a folder, which runs again and finds the same facts.
    /// </summary>
    Process,

    /// <summary>It survives a loss of power, at the price of waiting for the disk on every write.</summary>
    Power,
}

/// <summary>How an <see cref="EmbeddedStore"/> uses its file.</summary>
public sealed record StoreOptions
{
    public static StoreOptions Default { get; } = new();

    public Durability Durability { get; init; } = Durability.Process;

    /// <summary>How long to wait for another process that is writing, in whole seconds; 1 to 3600.</summary>
    public int BusySeconds
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3600);
            field = value;
        }
    } = 60;
}
