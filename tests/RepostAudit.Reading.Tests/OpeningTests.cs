namespace RepostAudit.Reading.Tests;

/// <summary>What is said when models are missing or damaged.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    public static TheoryData<string> Names => [ModelFiles.DetectionName, ModelFiles.RecognitionName, ModelFiles.AlphabetName];

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_the_fix()
    {
        var error = PaddleReader.TryOpen(Path.Combine(_folder, "none")).Error;

        Assert.StartsWith(Path.Combine(_folder, "none") + ": there are no models", error, StringComparison.Ordinal);
        Assert.Contains("npm", error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_missing_file_is_named_with_the_fix(string name)
    {
        CopyModels();
        File.Delete(Path.Combine(_folder, name));

        var error = PaddleReader.TryOpen(_folder).Error;

        Assert.StartsWith(Path.Combine(_folder, name) + ": missing; build again", error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_that_was_cut_short_is_damaged(string name)
    {
        CopyModels();
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1000]);

        Assert.StartsWith($"{path}: damaged, or not the version", PaddleReader.TryOpen(_folder).Error, StringComparison.Ordinal);
    }

    // A weight that is a little off would still load, and read a little differently from every other machine.
    [Theory, MemberData(nameof(Names))]
    public void A_file_with_one_wrong_bit_is_damaged(string name)
    {
        CopyModels();
        var path = Path.Combine(_folder, name);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.StartsWith($"{path}: damaged, or not the version", PaddleReader.TryOpen(_folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_cannot_be_read()
    {
        CopyModels();
        var path = Path.Combine(_folder, ModelFiles.AlphabetName);
        File.Delete(path);
        Directory.CreateDirectory(path);

        Assert.StartsWith($"{path}: cannot be read (", PaddleReader.TryOpen(_folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_licence_lies_beside_the_models()
    {
        Models.SkipWithout();

        Assert.Contains("Apache", File.ReadAllText(Path.Combine(PaddleReader.DefaultFolder, "NOTICE.txt")), StringComparison.Ordinal);
        Assert.Contains("Apache License", File.ReadAllText(Path.Combine(PaddleReader.DefaultFolder, "LICENSE-Apache-2.0.txt")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CopyModels()
    {
        Models.SkipWithout();
        foreach (var name in Names.Select(row => row.Data))
        {
            File.Copy(Path.Combine(PaddleReader.DefaultFolder, name), Path.Combine(_folder, name));
        }
    }
}
