namespace RepostAudit.Faults.Steps;

/// <summary>A store's failure that a test asked for.</summary>
public sealed class InjectedFailureException : IOException
{
    public InjectedFailureException()
    {
    }

    public InjectedFailureException(string message)
        : base(message)
    {
    }

    public InjectedFailureException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
