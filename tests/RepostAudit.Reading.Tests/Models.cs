using RepostAudit.Reading.Tests;

[assembly: AssemblyFixture(typeof(Models))]

namespace RepostAudit.Reading.Tests;

/// <summary>The reader, opened once for all tests; where the build could not fetch the models the tests that need them are skipped and say why.</summary>
public sealed class Models : IDisposable
{
    private readonly Lazy<PaddleReader> _reader = new(Open);

    public PaddleReader Reader
    {
        get
        {
            SkipWithout();
            return _reader.Value;
        }
    }

    /// <summary>Another reader on the same models; the caller disposes of it.</summary>
    public static PaddleReader Open()
    {
        SkipWithout();
        return PaddleReader.TryOpen(PaddleReader.DefaultFolder).OrThrow();
    }

    public static void SkipWithout()
        => Assert.SkipUnless(Directory.Exists(PaddleReader.DefaultFolder), $"the build could not fetch the models with npm; there is no {PaddleReader.DefaultFolder}");

    public void Dispose()
    {
        if (_reader.IsValueCreated)
        {
            _reader.Value.Dispose();
        }
    }
}
