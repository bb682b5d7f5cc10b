using Microsoft.Extensions.Configuration;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;
using RepostAudit.Functions.Blobs;

namespace RepostAudit.Functions.Configuration;

/// <summary>What the worker is told from outside, checked.</summary>
/// <param name="DataFolder">Absolute path of the folder that holds the embedded store.</param>
/// <param name="Calendar">The zone in which weeks begin and end.</param>
/// <param name="Limits">What is refused before it is decoded.</param>
public sealed record WorkerSettings(string DataFolder, CountyCalendar Calendar, DecodeLimits Limits)
{
    public const string DataFolderName = "RepostAudit__DataFolder";
    public const string ZoneName = "RepostAudit__Zone";
    public const string MaxFileBytesName = "RepostAudit__MaxFileBytes";

    /// <summary>Upper bound of <see cref="MaxFileBytesName"/>, in bytes: four of them at a time still fit an instance of 2 GB.</summary>
    private const int MostFileBytes = 50_000_000;

    private static readonly string[] Known = [DataFolderName, ZoneName, MaxFileBytesName];

    /// <summary>Reads and checks all settings, so that one start names everything that is wrong.</summary>
    /// <exception cref="WrongSettingsException">At least one is missing, unknown or out of range.</exception>
    public static WorkerSettings Read(IConfiguration configuration)
    {
        List<string> errors = [.. Unknown(configuration), .. StorageConnection.Errors(configuration, Screenshots.Connection)];
        var folder = Take(SettingText.Folder(DataFolderName, Text(DataFolderName)));
        var zone = Take(SettingText.Zone(ZoneName, Text(ZoneName) ?? CountyCalendar.DefaultZone));
        var maxFileBytes = Take(SettingText.Number(MaxFileBytesName, Text(MaxFileBytesName), DecodeLimits.Default.MaxBytes, 1, MostFileBytes, "bytes"));
        return errors is []
            ? new(folder!, new CountyCalendar(zone!), DecodeLimits.Default with { MaxBytes = maxFileBytes })
            : throw new WrongSettingsException(errors);

        string? Text(string name) => configuration[name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)];

        T? Take<T>(Parsed<T> parsed)
            where T : notnull
        {
            if (parsed.Error is { } error)
            {
                errors.Add(error);
            }

            return parsed.Value;
        }
    }

    // A misspelt name would otherwise leave the default in force without a word.
    private static IEnumerable<string> Unknown(IConfiguration configuration)
        => configuration.GetSection("RepostAudit").GetChildren()
            .Select(child => $"RepostAudit__{child.Key}")
            .Where(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => $"{name} is unknown; the settings are {string.Join(", ", Known)}");
}
