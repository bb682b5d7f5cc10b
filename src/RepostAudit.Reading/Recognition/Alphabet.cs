namespace RepostAudit.Reading.Recognition;

/// <summary>The characters that the recognition model knows, in the order of its classes: 0 is the blank, the last is the space.</summary>
internal sealed class Alphabet
{
    private readonly string[] _characters;

    private Alphabet(string[] characters) => _characters = characters;

    /// <param name="lines">One character a line.</param>
    public static Alphabet Of(string lines) => new(["", .. lines.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')), " "]);

    public int Classes => _characters.Length;

    public string this[int of] => _characters[of];
}
