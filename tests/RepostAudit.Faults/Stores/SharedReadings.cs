using System.Security.Cryptography;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Reading;
using RepostAudit.Reading;

namespace RepostAudit.Faults.Stores;

/// <summary>
/// The product's reader, for processes that live for seconds: what any of them read lies in a folder, so each picture is read once
/// and the models are opened only by those who come upon a new one.
/// </summary>
/// <param name="folder">Where readings lie; made where it is missing.</param>
public sealed class SharedReadings(string folder) : ITextReader, IDisposable
{
    private readonly Lazy<PaddleReader> _reader = new(() => PaddleReader.TryOpen(PaddleReader.DefaultFolder).OrThrow());

    public string Name => "shared readings";

    public IReadOnlyList<TextLine> Read(Plane luma)
    {
        var file = Path.Combine(folder, $"{luma.Width}x{luma.Height}-{Convert.ToHexStringLower(SHA256.HashData(luma.Samples))}");
        if (File.Exists(file))
        {
            return PageText.FromBytes(File.ReadAllBytes(file)).Lines;
        }

        var text = PageText.Of(luma.Width, luma.Height, _reader.Value.Read(luma));
        Directory.CreateDirectory(folder);
        var part = $"{file}.{Path.GetRandomFileName()}";

        // Whoever is killed here leaves a part that nobody takes for a reading.
        File.WriteAllBytes(part, text.ToBytes());
        File.Move(part, file, overwrite: true);
        return text.Lines;
    }

    public void Dispose()
    {
        if (_reader.IsValueCreated)
        {
            _reader.Value.Dispose();
        }
    }
}
