using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Reading;
using static RepostAudit.Core.Tests.Facts;

namespace RepostAudit.Core.Tests.Reading;

public class PageTextTests
{
    [Property(Arbitrary = [typeof(PageTextTests)])]
    public void What_was_written_reads_back_equal(PageText text)
    {
        var again = PageText.FromBytes(text.ToBytes());

        Assert.Equal(text, again);
        Assert.Equal(text.GetHashCode(), again.GetHashCode());
        Assert.Equal(text.ToString(), again.ToString());
        Assert.Equal(text.Lines, again.Lines);
    }

    [Property(Arbitrary = [typeof(PageTextTests)])]
    public void A_page_is_equal_to_itself_made_anew_and_to_none_that_differs_in_a_place(PageText text)
    {
        Assert.Equal(text, PageText.Of(text.Width, text.Height, text.Lines));
        Assert.NotEqual(text, PageText.Of(text.Width % 60_000 + 1, text.Height, text.Lines));
        foreach (var (i, line) in text.Lines.Index())
        {
            var moved = text.Lines.ToArray();
            moved[i] = line with { Place = line.Place with { Y0 = (short)(line.Place.Y0 ^ 1) } };
            Assert.NotEqual(text, PageText.Of(text.Width, text.Height, moved));
        }
    }

    [Property(Arbitrary = [typeof(PageTextTests)])]
    public void No_page_is_larger_than_its_bounds(PageText text)
    {
        Assert.InRange(text.Lines.Count, 0, PageText.MostLines);
        Assert.All(text.Lines, line => Assert.InRange(line.Text.Length, 1, PageText.LongestLine));
        Assert.InRange(text.Lines.Sum(line => line.Text.Length), 0, PageText.MostText);
        Assert.InRange(text.ToBytes().Length, 1, 8 * 1024);
    }

    [Fact]
    public void The_largest_page_of_the_longest_characters_is_still_less_than_8_KB()
    {
        // Three bytes of UTF-8 for each unit.
        var text = PageText.Of(720, 1600, Enumerable.Range(0, 200).Select(i => Line(new string('长', 20), 0, i)));

        Assert.Equal((PageText.MostLines, 1920), (text.Lines.Count, text.Lines.Sum(line => line.Text.Length)));
        Assert.InRange(text.ToBytes().Length, 6 * 1024, 8 * 1024);
    }

    [Fact]
    public void What_does_not_fit_is_the_least_certain_and_the_others_keep_their_order()
    {
        var lines = Enumerable.Range(0, 120).Select(i => Line($"第{i}行", 0, i, confidence: 100 - (i * 7 % 100))).ToList();

        var kept = PageText.Of(720, 1600, lines).Lines;

        Assert.Equal(lines.Where(kept.Contains), kept);
        Assert.True(lines.Except(kept).Max(line => line.Confidence) <= kept.Min(line => line.Confidence));
    }

    [Fact]
    public void A_line_is_cut_at_its_bound_but_not_through_a_character()
    {
        var (plain, paired) = (new string('a', 200), new string('a', PageText.LongestLine - 1) + "𠮷野");

        Assert.Equal([plain[..PageText.LongestLine], paired[..(PageText.LongestLine - 1)]], PageText.Of(1, 1, [Line(plain, 0, 0), Line(paired, 0, 1)]).Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(65_536, 1)]
    public void A_size_out_of_range_is_refused(int width, int height) => Assert.Throws<ArgumentOutOfRangeException>(() => PageText.Of(width, height, []));

    [Property(Arbitrary = [typeof(PageTextTests)])]
    public void Damaged_bytes_are_no_text_or_another(PageText text, int at, byte flip)
    {
        var bytes = text.ToBytes();
        bytes[(int)((uint)at % bytes.Length)] ^= flip;
        try
        {
            // What can be read is a page that is written so.
            Assert.Equal(bytes, PageText.FromBytes(bytes).ToBytes());
        }
        catch (FormatException)
        {
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_say_so()
    {
        var bytes = Text(["林晓月", "春耕备耕推进会"]).ToBytes();

        Assert.All(Enumerable.Range(0, bytes.Length), length => AssertRefused(bytes[..length]));
        AssertRefused([.. bytes, 0]);
        Assert.Contains("format 9", AssertRefused([9, .. bytes[1..]]), StringComparison.Ordinal);

        // A size of 0; a text of negative length.
        AssertRefused([1, 0, 0, 1, 0, 0]);
        AssertRefused([1, 1, 0, 1, 0, 1, 100, .. new byte[10], 0xff, 0xff, 0xff, 0xff, 0x0f]);
    }

    private static string AssertRefused(byte[] bytes) => Assert.Throws<FormatException>(() => PageText.FromBytes(bytes)).Message;

    public static Arbitrary<PageText> Pages()
        => (from width in Gen.Choose(1, 65_535)
            from height in Gen.Choose(1, 65_535)
            from lines in Gen.ListOf(Lines)
            select PageText.Of(width, height, lines)).ToArbitrary();

    private static Gen<TextLine> Lines
        => from text in Gen.Elements("a", "林晓月", "15:28", "👩‍👩‍👧", "𠮷野家", "é", "\0", new string('长', 119), new string('x', 300))
           from confidence in Gen.Choose(0, 100)
           from places in Gen.ArrayOf(Gen.Choose(short.MinValue, short.MaxValue), 5)
           select new TextLine(text, confidence, new((short)places[0], (short)places[1], (short)places[2], (short)places[3], (short)places[4]));
}
