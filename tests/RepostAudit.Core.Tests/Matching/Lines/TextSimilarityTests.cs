using FsCheck.Xunit;
using RepostAudit.Core.Matching.Lines;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Matching.Lines;

public class TextSimilarityTests
{
    [Property(MaxTest = 300)]
    public void It_is_symmetric_from_0_to_1_and_1_for_the_same_alone(int seed, byte length, byte otherLength, byte letters)
    {
        var (one, other) = (Word(seed, length % 100, letters), Word(seed + (letters % 2), otherLength % 100, letters));
        var similarity = TextSimilarity.Of(one, other);

        Assert.Equal(similarity, TextSimilarity.Of(other, one));
        Assert.InRange(similarity, 0, 1);
        Assert.Equal(1, TextSimilarity.Of(one, one));
    }

    [Theory]
    [InlineData("春耕备耕推进会", "春耕备耕推进会", 1)]
    [InlineData("春耕备耕推进会", "耕备耕推进会", 0.9)]
    [InlineData("春耕备耕推进会议", "春耕备拼推进会议", 2.0 * 7 / 16)]
    [InlineData("林晓", "林晓月", 0)]
    [InlineData("推进会", "春耕备耕推进会", 0.6)]
    [InlineData("推进会", "推进会议", 0.9)]
    [InlineData("", "春耕", 0)]
    public void It_has_room_for_slips(string one, string other, double similarity) => Assert.Equal(similarity, TextSimilarity.Of(one, other), 12);

    private static string Word(int seed, int length, int letters) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (int)(Scramble(seed, i) % (ulong)(2 + (letters % 9))))));
}
