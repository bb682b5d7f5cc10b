using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Reports;

namespace RepostAudit.Core.Tests.Reports;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("o'brien", "o'brien")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    [InlineData("a\n=b", "a\n=b")]
    public void Only_text_that_begins_like_a_formula_gets_an_apostrophe(string text, string escaped)
    {
        Assert.Equal(escaped, FormulaGuard.Escape(text));
        Assert.Equal(text, FormulaGuard.Unescape(escaped));
    }

    [Theory]
    [InlineData("=x")]
    [InlineData("-5")]
    public void Text_that_nobody_escaped_is_read_as_it_stands(string text) => Assert.Equal(text, FormulaGuard.Unescape(text));

    [Property]
    public Property Whatever_is_escaped_reads_back_equal() => Prop.ForAll(Cells, text => FormulaGuard.Unescape(FormulaGuard.Escape(text)) == text);

    [Property]
    public Property No_escaped_text_begins_like_a_formula() => Prop.ForAll(Cells, text => FormulaGuard.Escape(text) is "" || !"=+-@\t\r".Contains(FormulaGuard.Escape(text)[0], StringComparison.Ordinal));

    [Property]
    public Property Different_texts_are_escaped_differently()
        => Prop.ForAll(Cells, Cells, (one, other) => one == other || FormulaGuard.Escape(one) != FormulaGuard.Escape(other));

    private static Arbitrary<string> Cells => Gen.Elements("'=+-@\t\ra \n".ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary();
}
