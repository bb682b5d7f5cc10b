using System.Globalization;
using MiniExcelLibs;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Uploads;
using RepostAudit.Reporting.Document;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Reporting.Tests;

public sealed class PairSentenceTests
{
    private static readonly PairReasons Altered = new(["阿宁", "小满的早晨"], 7, [], ["18:02 北门"], [], 0.9387);

    private static readonly PairReasons Doubtful = new(["阿宁"], 1, [new("转给家人", "早上好")], [], [], null);

    [Theory]
    [InlineData(MatchKind.Reencoded, ReportLanguage.En, "The same screenshot, saved anew: both show the same 7 lines, among them “阿宁”, “小满的早晨”; only the earlier shows “18:02 北门”; 93.8% of the places compared look the same.")]
    [InlineData(MatchKind.Edited, ReportLanguage.En, "The same screenshot, altered: both show the same 7 lines, among them “阿宁”, “小满的早晨”; only the earlier shows “18:02 北门”; 93.8% of the places compared look the same.")]
    [InlineData(MatchKind.Recaptured, ReportLanguage.En, "The same post, captured again (its clock, likes and comments may have changed in between): both show the same 7 lines, among them “阿宁”, “小满的早晨”; only the earlier shows “18:02 北门”; 93.8% of the places compared look the same.")]
    [InlineData(MatchKind.Edited, ReportLanguage.ZhCn, "同一截图，经过修改：两图有 7 行文字相同，其中有“阿宁”、“小满的早晨”；只有较早的图有“18:02 北门”；逐处比较，有 93.8% 看上去相同。")]
    public void A_duplicate_says_how_it_repeats_the_other_and_what_to_compare(MatchKind kind, ReportLanguage language, string sentence)
        => Assert.Equal(sentence, PairSentence.Of(Pair(kind, Altered), ReportTexts.In(language)));

    [Theory]
    [InlineData(ReportLanguage.En, "Only a question, for other words stand in the same place, as they would on two people's posts: both show “阿宁”; the same place shows “转给家人” on the earlier and “早上好” on the later; the pictures could not be laid over each other, so only the writing was compared.")]
    [InlineData(ReportLanguage.ZhCn, "仅请人工看，不作结论，因为同一位置的文字不同，两个人各自转发时也会这样：两图都有“阿宁”；同一位置，较早的图是“转给家人”而较晚的图是“早上好”；两图无法对齐，只比较了文字。")]
    public void A_review_says_why_it_is_only_a_question(ReportLanguage language, string sentence)
        => Assert.Equal(sentence, PairSentence.Of(Pair(null, Doubtful), ReportTexts.In(language)));

    [Theory]
    [InlineData(TimesTold.Agree, ReportLanguage.En, "only the earlier shows “18:02 北门”; the times they give for the same things agree; one submitter uploaded both; 93.8%")]
    [InlineData(TimesTold.Differ, ReportLanguage.En, "only the earlier shows “18:02 北门”; times they give for the same things do not agree (as where a clock was edited or misread); one submitter uploaded both; 93.8%")]
    [InlineData(TimesTold.Agree, ReportLanguage.ZhCn, "只有较早的图有“18:02 北门”；同一内容的时间前后相符；两图由同一人报送；逐处比较")]
    public void When_it_was_and_who_uploaded_it_is_said_where_it_is_known(TimesTold times, ReportLanguage language, string part)
        => Assert.Contains(part, PairSentence.Of(Pair(MatchKind.Recaptured, Altered with { Times = times, SameSubmitter = true }), ReportTexts.In(language)), StringComparison.Ordinal);

    public static TheoryData<PairReasons, string> Doubts => new()
    {
        { Altered, "Only a question, for some words stand on one of the two only: " },
        { Altered with { OnlyEarlier = [], Agreement = null }, "Only a question, for the writing alone does not settle it: " },
        { Altered with { OnlyEarlier = [] }, "Only a question, for what the two share, two people's posts of one article may share as well: " },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void The_strongest_doubt_is_named(PairReasons reasons, string beginning)
        => Assert.StartsWith(beginning, PairSentence.Of(Pair(null, reasons), ReportTexts.In(ReportLanguage.En)), StringComparison.Ordinal);

    [Fact]
    public void Only_all_places_are_called_all()
    {
        var english = ReportTexts.In(ReportLanguage.En);
        Assert.Contains("; 99.9% of the places", PairSentence.Of(Pair(MatchKind.Reencoded, Altered with { Agreement = 0.99999 }), english), StringComparison.Ordinal);
        Assert.Contains("; 100% of the places", PairSentence.Of(Pair(MatchKind.Reencoded, Altered with { Agreement = 1 }), english), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_line_the_beginning_is_quoted_and_no_character_is_halved()
    {
        var sentence = PairSentence.Of(Pair(MatchKind.Edited, Altered with { Shared = [new string('长', 29) + "😀尾"], SharedLines = 1 }), ReportTexts.In(ReportLanguage.En));
        Assert.Contains($"both show “{new string('长', 29)}…”;", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MatchKind.Reencoded, "differs in 3 of 256 measured bits. To check")]
    [InlineData(null, "differs in 3 of 256 measured bits: close, but not close enough")]
    public void Without_writing_the_layout_of_light_and_dark_is_what_there_is_to_say(MatchKind? kind, string said)
        => Assert.Contains(said, PairSentence.Of(Pair(kind, null), ReportTexts.In(ReportLanguage.En)), StringComparison.Ordinal);

    [Fact]
    public void What_an_analyst_ruled_and_what_bytes_say_needs_no_words()
    {
        var english = ReportTexts.In(ReportLanguage.En);
        Assert.Equal(english[Phrase.WhyRuled], PairSentence.Of(Pair(MatchKind.Edited, Altered) with { Ruled = true }, english));
        Assert.StartsWith("The two files are the same, byte for byte", PairSentence.Of(Pair(MatchKind.Exact, null) with { SameBytes = true }, english), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.99999, "> 99.9%")]
    [InlineData(0.9921, "99.2%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.0001, "< 0.1%")]
    public void No_probability_is_rounded_to_certainty(double probability, string said)
        => Assert.Equal(said, ReportTexts.In(ReportLanguage.En).Probability(probability));

    [Fact]
    public async Task The_page_tells_a_probability_from_a_score()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var html = written.Text(ReportFiles.Html);
        Assert.Contains(">probability 98.4%<", html, StringComparison.Ordinal);
        Assert.Contains(">score 0.9922<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_the_sentence_of_each_pair()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var document = await written.DocumentAsync();
        var english = ReportTexts.In(ReportLanguage.En);
        var said = new[] { "duplicates", "review" }
            .SelectMany(sheet => MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>())
            .ToDictionary(row => (string)row["Submission id"]!, row => (string?)row["What to check"]);
        Assert.Equal(document.Duplicates.Concat(document.Reviews).ToDictionary(pair => pair.Later.SubmissionId, pair => (string?)PairSentence.Of(pair, english)), said);
    }

    [Fact]
    public async Task The_method_says_when_the_writing_was_not_compared()
    {
        using var read = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        using var unread = await Written.OfAsync(ReportSample.SmallUnread(), ReportLanguage.En);
        const string NotRead = "The writing on the pictures was not read, so it was not compared.";
        Assert.DoesNotContain(NotRead, read.Text(ReportFiles.Html), StringComparison.Ordinal);
        var policy = new MatchPolicy();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"From {100 * policy.AccuseFrom:0.#}% on, the later upload is called a repeat: with a false accusation priced at {policy.AccusationPrice} missed repeats"), read.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.Contains(NotRead, unread.Text(ReportFiles.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("is called a repeat: with", unread.Text(ReportFiles.Html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.En, "Another part of the picture repeats a further act (probability 98%), that of a.png: both show “岭下的风”.", "Another part of the picture, 5 lines with “向日葵” among them, was found on no earlier upload: it may show an act of its own. That changes nothing in the count, so please look.")]
    [InlineData(ReportLanguage.ZhCn, "图中另一部分还重复了另一次转发（概率 98%），即 a.png：两图都有“岭下的风”。", "图中另一部分（5 行文字，其中有“向日葵”）在此前的上传中没有出现过，可能是一次新的转发。计数不因此改变，请人工看一眼。")]
    public void A_collage_says_what_else_it_shows(ReportLanguage language, string further, string part)
    {
        var pair = Pair(MatchKind.Edited, null);
        pair = pair with { FurtherActs = [new(pair.Earlier, MatchKind.Edited, 0.98, new(["岭下的风"], 1, [], [], [], 0.9))], NewPart = new(["向日葵"], 5) };
        Assert.Equal([further, part], PairSentence.Beside(pair, ReportTexts.In(language)));
        Assert.Empty(PairSentence.Beside(Pair(MatchKind.Edited, null), ReportTexts.In(language)));
    }

    [Fact]
    public async Task Page_and_workbook_say_what_else_a_collage_shows()
    {
        using var written = await Written.OfAsync(ReportSample.Small(), ReportLanguage.En);
        var document = await written.DocumentAsync();
        var collage = Assert.Single(document.Duplicates, pair => pair.ShowsMore);
        var sentences = PairSentence.Beside(collage, ReportTexts.In(ReportLanguage.En)).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.All(sentences, sentence => Assert.Contains(System.Net.WebUtility.HtmlEncode(sentence).Replace("&#39;", "&#x27;", StringComparison.Ordinal)[..40], written.Text(ReportFiles.Html), StringComparison.Ordinal));
        var said = MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "duplicates").Cast<IDictionary<string, object?>>()
            .ToDictionary(row => (string)row["Submission id"]!, row => (string?)row["What else it shows"]);
        Assert.Equal(string.Join(" ", sentences), said[collage.Later.SubmissionId]);
        Assert.DoesNotContain("What else it shows", MiniExcel.Query(written.PathOf(ReportFiles.Xlsx), useHeaderRow: true, sheetName: "review").Cast<IDictionary<string, object?>>().First().Keys);
    }

    private static DocumentPair Pair(MatchKind? kind, PairReasons? reasons)
    {
        var upload = new DocumentUpload("0", "a.png", ContentHash.Of("a"u8), null, null, null, null, null, null, null);
        return new(upload, upload, kind, 0.98, SameBytes: false, PdqDistance: 3) { Reasons = reasons };
    }
}
