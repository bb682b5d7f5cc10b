using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.Tests.Uploads;

public sealed class ComposedNameTests
{
    [Theory]
    [InlineData("u01/a.png", "u01/a.png")]
    [InlineData("朋友圈1.png", "朋友圈1.png")]
    [InlineData("cafe\u0301.png", "caf\u00e9.png")]
    [InlineData("\u30ab\u3099.png", "\u30ac.png")]
    [InlineData("\u1112\u1161\u11ab.png", "\ud55c.png")]
    [InlineData("\u1112\u1161\u1100.png", "\ud558\u1100.png")]
    [InlineData("a\u0302\u0301.png", "\u1ea5.png")]
    [InlineData("a\u0323\u0302.png", "\u1ead.png")]
    [InlineData("a\u0302\u0323.png", "\u1ead.png")]
    [InlineData("\u1ea1\u0302.png", "\u1ead.png")]
    [InlineData("a\u0315\u0301.png", "\u00e1\u0315.png")]
    [InlineData("x\u0301\u0300.png", "x\u0301\u0300.png")]
    [InlineData("\ud834\udd57\ud834\udd65.png", "\ud834\udd57\ud834\udd65.png")]
    [InlineData("\ud804\udc99\ud804\udcba.png", "\ud804\udc9a.png")]
    [InlineData("\uf900.png", "\uf900.png")]
    [InlineData("👩‍👩‍👧.png", "👩‍👩‍👧.png")]
    [InlineData("\ud800.png", "\ud800.png")]
    public void Parts_are_composed_as_the_unicode_standard_says(string name, string composed)
        => Assert.Equal(composed, UploadName.Parse(name).OrThrow().Composed().ToString());

    [Property]
    public Property Composing_twice_is_composing_once()
        => Prop.ForAll(Texts, text => Compose(Compose(text)) == Compose(text));

    [Property]
    public Property Text_may_be_composed_in_part_before()
        => Prop.ForAll(Texts, Texts, (one, other) => Compose(Compose(one) + Compose(other)) == Compose(one + other));

    private static string Compose(string text) => UploadName.Parse($"x{text}.png").OrThrow().Composed().ToString()[1..^4];

    private static Arbitrary<string> Texts
        => Gen.Elements("ae\u0301\u0302\u0323\u0315\u0327\u00e9\u1ea5\u1ead\u30ab\u3099\u1112\u1161\u11ab\ud558\ud55c长".ToCharArray())
            .ArrayOf().Select(chars => new string(chars)).ToArbitrary();
}
