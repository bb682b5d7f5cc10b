using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Tables;

namespace RepostAudit.Core.Tests.Tables;

public sealed class CsvChunksTests
{
    [Property(MaxTest = 400)]
    public Property Any_text_in_chunks_of_any_size_has_the_records_of_the_whole() => Prop.ForAll(Texts, Sizes, (text, size) =>
        Assert.Equal(Said(Csv.Read(text)), Said(CsvChunks.Read(new StringReader(text), size))));

    [Theory]
    [InlineData(1 << 10)]
    [InlineData(Csv.MaxField)]
    [InlineData(Csv.MaxField + 2)]
    public void A_quote_left_open_and_a_field_that_is_too_long_spoil_no_more_than_they_do_in_the_whole(int size)
    {
        var rows = string.Concat(Enumerable.Range(0, 9000).Select(i => $"{i},abcdefgh\r\n"));
        var text = $"{rows}\"open,x\r\n{rows}{new string('x', Csv.MaxField + 1)},y\r\n{rows}\"{new string('"', 2 * Csv.MaxField)}\",full\r\n{rows}\"last";

        Assert.Equal(Said(Csv.Read(text)), Said(CsvChunks.Read(new StringReader(text), size)));
    }

    private static IEnumerable<(int, string, string?)> Said(IEnumerable<CsvRecord> records)
        => records.Select(record => (record.Line, string.Join('|', record.Fields), record.Flaw));

    private static Arbitrary<string> Texts => Gen.Elements("ab\"\"\",,\r\n\n长".ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary();

    private static Arbitrary<int> Sizes => Gen.Choose(1, 12).ToArbitrary();
}
