using System.Buffers.Binary;

namespace RepostAudit.Core.Pictures.Intake;

/// <summary>A PNG's IHDR chunk (PNG, third edition, section 11.2.1).</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="ColourType">0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</param>
internal sealed record PngHeader(int Width, int Height, byte ColourType)
{
    private const int Length = 13;

    public bool HasAlpha => ColourType is 4 or 6;

    public bool NeedsPalette => ColourType == 3;

    /// <param name="length">As the chunk claims, in bytes.</param>
    /// <param name="rest">The file from the chunk's payload on.</param>
    /// <param name="limits">What is allowed.</param>
    /// <param name="header">Set if nothing is refused.</param>
    /// <returns>The refusal, or null if there is a header.</returns>
    public static Examination.TurnedAway? Read(uint length, ReadOnlySpan<byte> rest, DecodeLimits limits, out PngHeader? header)
    {
        header = null;
        if (length != Length)
        {
            return Examination.Away(Rejection.MismatchedContent, "The file begins like a PNG, but its header has another length.");
        }

        if (rest.Length < Length)
        {
            return Examination.CutOff("a PNG's header");
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(rest), BinaryPrimitives.ReadUInt32BigEndian(rest[4..]));
        if (Examination.RefuseSize(width, height, limits) is { } refusal)
        {
            return refusal;
        }

        var (depth, colour) = (rest[8], rest[9]);
        var known = (colour, depth) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16)
            && rest[10] == 0 && rest[11] == 0 && rest[12] <= 1;
        if (!known)
        {
            return Examination.Damaged($"The PNG claims colour type {colour} with {depth} bits, which there is not.");
        }

        header = new((int)width, (int)height, colour);
        return null;
    }
}
