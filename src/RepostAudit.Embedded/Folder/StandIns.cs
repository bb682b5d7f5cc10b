using RepostAudit.Core.Uploads;

namespace RepostAudit.Embedded.Folder;

/// <summary>
/// Names for files whose own name cannot be written as one: control characters, a backslash, a space at an end, more
/// characters than allowed. They cannot be placed, but they must not be lost from the totals.
/// </summary>
internal sealed class StandIns(IEnumerable<UploadName> taken)
{
    private const char Replacement = '\ufffd';
    private const int KeptLength = 900;

    private readonly HashSet<UploadName> _taken = [.. taken];

    public UploadName For(string path)
    {
        var stem = string.Concat(path.Take(KeptLength).Select((c, i) => IsOdd(c, i, path.Length) ? Replacement : c));
        for (var number = 1; ; number++)
        {
            var name = UploadName.Parse($"{stem}{Replacement}{number}").OrThrow();
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }

    // A colon in the second place would look like a drive.
    private static bool IsOdd(char c, int at, int length)
        => char.IsControl(c) || char.IsSurrogate(c) || c == '\\' || (c == ':' && at == 1) || (char.IsWhiteSpace(c) && (at == 0 || at == length - 1));
}
