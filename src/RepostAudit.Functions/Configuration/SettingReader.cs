using Microsoft.Extensions.Configuration;

namespace RepostAudit.Functions.Configuration;

/// <summary>Reads settings one by one and keeps what is wrong, so that one start names all of it.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private const string Section = "RepostAudit";

    private readonly List<string> _known = [];
    private readonly List<string> _errors = [];

    /// <summary>What is wrong with the settings that were taken, and which others there are that nobody knows.</summary>
    public IReadOnlyList<string> Errors => [.. Unknown(), .. _errors];

    /// <param name="name">The setting's own name, such as <c>Zone</c>.</param>
    /// <param name="parse">From its name in full and its text, null where there is none, to its value.</param>
    /// <returns>The value; of no use where <see cref="Errors"/> says so.</returns>
    public T Take<T>(string name, Func<string, string?, Parsed<T>> parse)
        where T : notnull
    {
        var full = $"{Section}__{name}";
        _known.Add(full);
        var text = configuration[ConfigurationPath.Combine(Section, name)];
        return Keep(parse(full, string.IsNullOrWhiteSpace(text) ? null : text.Trim()));
    }

    /// <summary>Keeps what is wrong with something that was read elsewhere.</summary>
    public T Keep<T>(Parsed<T> parsed)
        where T : notnull
    {
        if (parsed.Error is { } error)
        {
            _errors.Add(error);
        }

        return parsed.Value!;
    }

    // A misspelt name would otherwise leave the default in force without a word.
    private IEnumerable<string> Unknown()
        => configuration.GetSection(Section).GetChildren()
            .Select(child => $"{Section}__{child.Key}")
            .Where(name => !_known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => $"{name} is unknown; the settings are {string.Join(", ", _known)}");
}
