namespace RepostAudit.Functions.Configuration;

/// <summary>The worker cannot start with these settings. The message names each wrong one and its fix, and holds no secret.</summary>
public sealed class WrongSettingsException(IReadOnlyCollection<string> errors)
    : Exception($"RepostAudit cannot start, {(errors.Count == 1 ? "a setting is" : $"{errors.Count} settings are")} wrong:{string.Concat(errors.Select(error => $"{Environment.NewLine}  - {error}"))}");
