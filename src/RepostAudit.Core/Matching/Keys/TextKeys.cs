using RepostAudit.Core.Matching.Lines;
using RepostAudit.Core.Reading;

namespace RepostAudit.Core.Matching.Keys;

/// <summary>
/// Keys of what is written on a picture: whole lines, pieces of lines, and lines together with those that follow. What many uploads share is common and
/// not looked at; a name is on many in the end, and so is a title, but a name above a title is not. Times are in the keys of pairs, so that two
/// copies of one capture whose names were smeared still share a rare one.
/// </summary>
internal static class TextKeys
{
    /// <summary>The most keys of one picture.</summary>
    public const int Most = 160;

    private const int ShortestLine = 2;
    private const int Piece = 4;
    private const int Follows = 2;

    /// <returns>Each once, in the order in which the lines stand.</returns>
    public static IReadOnlyList<string> Of(PageText text)
    {
        var lines = PageLine.AllOf(text);
        HashSet<string> keys = [];
        foreach (var line in lines.Where(line => line.Lasting.Length >= ShortestLine && line.Telling))
        {
            keys.Add(line.Lasting);
        }

        foreach (var (index, line) in lines.Index())
        {
            foreach (var next in lines.Skip(index + 1).Where(next => next.Whole.Length > 0).Take(Follows).Where(next => line.Telling || next.Telling))
            {
                if (line.Whole.Length > 0)
                {
                    keys.Add($"{line.Whole}|{next.Whole}");
                }
            }
        }

        foreach (var line in lines)
        {
            for (var i = Piece; i <= line.Lasting.Length; i++)
            {
                keys.Add(line.Lasting[(i - Piece)..i]);
            }
        }

        return [.. keys.Take(Most)];
    }
}
