using RepostAudit.Bench.Accuracy.Baselines;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Bench.Tests.Accuracy.Baselines;

public class ClassicMethodTests
{
    private static readonly PdqHash Zero = new(0, 0, 0, 0);

    // Hashes as distances from the first are easiest to see: that many low bits are set.
    private static readonly UploadHashes[] Uploads =
    [
        Upload("first", '1', 0),
        Upload("same bytes", '1', 0),
        Upload("damaged", '2', null),
        Upload("damaged again", '2', null),
        Upload("four away", '3', 4),
        Upload("ten away", '4', 10),
        Upload("far", '5', 60),
    ];

    [Theory]
    [InlineData("SHA-256", "same bytes")]
    [InlineData("dHash ≤ 4", "same bytes, four away")]
    [InlineData("dHash ≤ 10", "same bytes, four away, ten away")]
    [InlineData("pHash ≤ 6", "same bytes, four away, ten away")]
    [InlineData("pHash ≤ 10", "same bytes, four away, ten away")]
    [InlineData("PDQ ≤ 31", "same bytes, four away, ten away")]
    public void A_duplicate_lies_within_the_bound_of_an_earlier_upload(string method, string duplicates)
    {
        var decisions = Method(method).Decide(Uploads);
        Assert.Equal(duplicates, string.Join(", ", Uploads.Select(upload => upload.Path).Where(path => decisions[path].Decided == Decided.Duplicate)));
        Assert.Equal(["damaged", "damaged again"], Uploads.Select(upload => upload.Path).Where(path => decisions[path].Decided == Decided.Rejected));
    }

    [Fact]
    public void The_partner_is_the_nearest_and_of_several_the_earliest()
    {
        var decisions = Method("dHash ≤ 10").Decide(Uploads);
        Assert.Equal(new Decision(Decided.Counted, null), decisions["first"]);
        Assert.Equal(new Decision(Decided.Duplicate, "first", 0), decisions["same bytes"]);
        Assert.Equal(new Decision(Decided.Duplicate, "first", -4), decisions["four away"]);
        Assert.Equal(new Decision(Decided.Duplicate, "four away", -6), decisions["ten away"]);
        Assert.Equal(new Decision(Decided.Counted, "ten away", -50), decisions["far"]);
    }

    [Fact]
    public void A_PDQ_hash_without_quality_is_never_compared()
    {
        UploadHashes[] plain = [Plain("one", '1'), Plain("two", '2')];
        Assert.All(Method("PDQ ≤ 31").Decide(plain).Values, decision => Assert.Equal(new(Decided.Counted, null), decision));
        Assert.Equal(Decided.Duplicate, Method("dHash ≤ 4").Decide(plain)["two"].Decided);

        static UploadHashes Plain(string path, char content) => Upload(path, content, 0) with { Picture = new(0, 0, null) };
    }

    private static ClassicMethod Method(string name) => ClassicMethod.All.Single(method => method.Name == name);

    private static UploadHashes Upload(string path, char content, int? bits)
        => new(path, ContentHash.Parse(new string(content, 64)).OrThrow(), bits is { } set ? new(Low(set), Low(set), Zero with { Bits192 = Low(set) }) : null);

    private static ulong Low(int bits) => (1UL << bits) - 1;
}
