using System.CommandLine;
using RepostAudit.Azure.Connecting;

namespace RepostAudit.Cli.Commands.Counties;

/// <summary>The options that name a storage account and a ledger in it.</summary>
internal sealed class StorageOptions(string description)
{
    public const string Name = "--storage";

    /// <summary>The variable from which a connection string can come, so that its key is in no command line.</summary>
    private const string Variable = "REPOST_AUDIT_STORAGE";

    private readonly Option<string?> _storage = new(Name)
    {
        Description = $"{description}. An account's name (you are logged in with the Azure CLI), a connection string (UseDevelopmentStorage=true for Azurite), or - for the one in the variable {Variable}",
    };

    private readonly Option<string> _ledger = new("--ledger") { Description = "Which ledger of the account, where it holds several counties", DefaultValueFactory = _ => LedgerName.Default.ToString() };

    public void AddTo(Command command)
    {
        command.Options.Add(_storage);
        command.Options.Add(_ledger);
    }

    /// <returns>Null where no storage is named.</returns>
    /// <exception cref="UsageException">What is named cannot be one.</exception>
    public AzureStorageSettings? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_storage) is not { } named)
        {
            return null;
        }

        var ledger = LedgerName.Parse(parsed.GetValue(_ledger));
        return ledger.Ok
            ? new AzureStorageSettings(Access(named)) { Ledger = ledger.Value }
            : throw new UsageException($"--ledger: {ledger.Error}.");
    }

    private static StorageAccess Access(string named)
    {
        var text = named == "-" ? Environment.GetEnvironmentVariable(Variable) ?? throw new UsageException($"{Name} is - but the variable {Variable} is not set.") : named;
        var access = text.Contains('=', StringComparison.Ordinal) ? StorageAccess.OfConnectionString(text) : StorageAccess.OfAccount(text);
        return access.Ok ? access.Value : throw new UsageException($"{Name} {access.Error}.");
    }
}
