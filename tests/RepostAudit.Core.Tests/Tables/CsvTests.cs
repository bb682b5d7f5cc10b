using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Tables;

namespace RepostAudit.Core.Tests.Tables;

public sealed class CsvTests
{
    [Fact]
    public void Line_numbers_count_the_lines_inside_quotes()
        => Assert.Equal([1, 2, 5, 6], Csv.Read("a,b\r\n\"1\r\n2\n3\",x\r\ny\r\nz").Select(record => record.Line));

    [Property]
    public Property Fields_quoted_as_RFC_4180_says_are_read_back_equal() => Prop.ForAll(Tables, rows =>
    {
        // The first field keeps a row from being an empty line, which is no record.
        string[][] records = [.. rows.Select(row => (string[])["row", .. row])];
        var text = string.Concat(records.Select(record => string.Join(',', record.Select(Quoted)) + "\r\n"));
        Assert.Equal(records, Csv.Read(text).Select(record => record.Fields));
    });

    [Property]
    public Property No_text_makes_it_fail_or_stop_early() => Prop.ForAll(Texts, text =>
    {
        var records = Csv.Read(text + "\nlast,row").ToList();
        Assert.Equal(records.Select(record => record.Line).Distinct().Order(), records.Select(record => record.Line));
        Assert.True(records[^1].Fields is ["last", "row"] || text.Contains('"', StringComparison.Ordinal));
    });

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Gen<string> Field => Gen.Elements("a\"',\r\n=;长 \u0001".ToCharArray()).ArrayOf().Select(chars => new string(chars));

    private static Arbitrary<string> Texts => Field.ToArbitrary();

    private static Arbitrary<string[][]> Tables => Field.ArrayOf().ArrayOf().ToArbitrary();
}
