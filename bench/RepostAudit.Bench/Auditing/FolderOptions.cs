using System.CommandLine;

namespace RepostAudit.Bench.Auditing;

/// <summary>The folder to measure on and how it is read.</summary>
internal sealed class FolderOptions
{
    private readonly Argument<DirectoryInfo> _folder = new Argument<DirectoryInfo>("FOLDER") { Description = "An input folder of the audit" }.AcceptExistingOnly();
    private readonly SettingsOptions _settings = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_folder);
        _settings.AddTo(command);
    }

    public Workload Read(ParseResult parsed) => Workload.Of(parsed.GetValue(_folder)!.FullName, _settings.Read(parsed));
}
