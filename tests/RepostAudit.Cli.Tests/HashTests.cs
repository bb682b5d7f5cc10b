using System.Globalization;
using System.Text.Json;
using RepostAudit.Cli.Tests.Running;
using RepostAudit.Core.Fingerprints;

namespace RepostAudit.Cli.Tests;

public sealed class HashTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public HashTests(SampleCounty county)
    {
        _folder.Write("a.png", Pictures.Png(county.Screens[0]));
        _folder.Write("空 格.png", Pictures.Png(county.Screens[1]));
        _folder.Write("empty.png", []);
    }

    [Fact]
    public async Task A_line_has_hash_quality_size_content_hash_and_path()
    {
        var ran = (await Ran.Async("hash", _folder["a.png"], _folder["空 格.png"])).Exits(0);

        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches("^[0-9a-f]{64} [ 0-9]{3} [0-9]+x[0-9]+ [0-9a-f]{64} ", lines[0]);
        Assert.EndsWith(_folder["空 格.png"], lines[1].TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_folder["a.png"]))), lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_the_same_as_the_lines()
    {
        var line = (await Ran.Async("hash", _folder["a.png"])).Exits(0).Output.TrimEnd();
        using var document = JsonDocument.Parse((await Ran.Async("hash", "--json", _folder["a.png"])).Exits(0).Output);

        var file = Assert.Single(document.RootElement.EnumerateArray());
        string Text(string name) => file.GetProperty(name).ToString();
        Assert.Equal("Png", Text("format"));
        Assert.Equal(line, string.Create(CultureInfo.InvariantCulture, $"{Text("pdq")} {file.GetProperty("quality").GetInt32(),3} {Text("width")}x{Text("height")} {Text("sha256")} {Text("path")}"));
    }

    [Fact]
    public async Task Both_decoders_hash_a_png_alike()
    {
        var (managed, native) = (await PdqAsync("imagesharp"), await PdqAsync("skia"));

        Assert.InRange(managed.Distance(native), 0, 2);

        async Task<PdqHash> PdqAsync(string decoder)
            => PdqHash.Parse((await Ran.Async("hash", "--decoder", decoder, _folder["a.png"])).Exits(0).Output[..64]).OrThrow();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_hashed()
    {
        var ran = (await Ran.Async("hash", _folder["nowhere.png"], _folder["empty.png"], _folder["a.png"])).Exits(1);

        Assert.Single(ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        ran.Says($"{_folder["nowhere.png"]}: cannot be read", $"{_folder["empty.png"]}: empty_file");
    }

    [Fact]
    public async Task Json_stays_json_where_no_file_can_be_read()
    {
        var ran = (await Ran.Async("hash", "--json", _folder["empty.png"])).Exits(1);

        using var document = JsonDocument.Parse(ran.Output);
        Assert.Equal(0, document.RootElement.GetArrayLength());
    }

    public void Dispose() => _folder.Dispose();
}
