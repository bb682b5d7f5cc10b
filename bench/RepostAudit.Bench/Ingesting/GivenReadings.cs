using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Ingesting;

/// <summary>Answers with what was read beforehand, at once, so that the time of an upload is that of all else.</summary>
/// <param name="reader">Reads what is not there yet.</param>
/// <param name="folder">Where readings lie, under the digest of the file they belong to and the name of what opened it.</param>
internal sealed class GivenReadings(ITextReader reader, string folder) : ITextReader
{
    private readonly Dictionary<ContentHash, IReadOnlyList<TextLine>> _lines = [];
    private IReadOnlyList<TextLine> _current = [];

    public string Name => reader.Name;

    /// <summary>Reads a file's picture, if it is one that ingest would read.</summary>
    public void Prepare(Original original, IPictureDecoder decoder)
    {
        var file = Path.Combine(folder, $"{original.Content}-{decoder.Name}");
        if (File.Exists(file))
        {
            _lines[original.Content] = PageText.FromBytes(File.ReadAllBytes(file)).Lines;
        }
        else if (original.Bytes is { } bytes
            && decoder.Decode(bytes, DecodeLimits.Default) is DecodeOutcome.Decoded { Picture: var picture }
            && EvidenceGate.Refuse(picture) is null)
        {
            var text = PageText.Of(picture.Luma.Width, picture.Luma.Height, reader.Read(picture.Luma));
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(file, text.ToBytes());
            _lines[original.Content] = text.Lines;
        }
    }

    /// <summary>Says whose picture is read next.</summary>
    public void Of(ContentHash content) => _current = _lines.GetValueOrDefault(content, []);

    public IReadOnlyList<TextLine> Read(Plane luma) => _current;
}
