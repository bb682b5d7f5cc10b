namespace RepostAudit.Core.Pictures.Intake;

/// <summary>Bytes by which a format is known: one run of them, or two with anything between.</summary>
/// <param name="Offset">Of the first run, in bytes from the start of the file.</param>
/// <param name="Bytes">The first run.</param>
/// <param name="SecondOffset">Of the second run, behind the first.</param>
/// <param name="SecondBytes">The second run, empty if there is none.</param>
internal readonly record struct Mark(int Offset, byte[] Bytes, int SecondOffset = 0, byte[]? SecondBytes = null)
{
    /// <summary>Whether the file bears the whole mark.</summary>
    public bool Stands(ReadOnlySpan<byte> file) =>
        file.Length >= Math.Max(Offset + Bytes.Length, SecondOffset + (SecondBytes?.Length ?? 0)) && Begins(file);

    /// <summary>Whether as much of the mark as fits into the file, at least one byte, is there.</summary>
    public bool Begins(ReadOnlySpan<byte> file) =>
        file.Length > Offset && Agrees(file, Offset, Bytes) && Agrees(file, SecondOffset, SecondBytes ?? []);

    private static bool Agrees(ReadOnlySpan<byte> file, int offset, ReadOnlySpan<byte> bytes)
    {
        var there = file[Math.Min(offset, file.Length)..];
        var shared = Math.Min(there.Length, bytes.Length);
        return there[..shared].SequenceEqual(bytes[..shared]);
    }
}
