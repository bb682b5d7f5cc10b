using RepostAudit.Core.Rulings;

namespace RepostAudit.Contracts;

/// <summary>The laws of <see cref="IRulings"/>. Every adapter's tests inherit them.</summary>
public abstract class RulingsContract
{
    /// <inheritdoc cref="LedgerContract.OpenAsync"/>
    protected abstract Task<IRulings> OpenAsync(string store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static RulingSubject.Pair Pair { get; } = new(Facts.Entry("a.png", "a").Key, Facts.Entry("b.png", "b").Key);

    [Fact]
    public async Task A_new_store_has_none() => Assert.Empty(await (await OpenAsync("a")).ReadAsync(Cancellation));

    [Fact]
    public async Task Rulings_read_back_equal_by_another_instance_in_the_order_of_their_times()
    {
        Ruling[] rulings =
        [
            new("王芳", Facts.Noon, Pair, RulingDecision.DifferentActs, "another nickname; \"quoted\"\nand a second line"),
            new("a", Facts.Noon.AddTicks(1), new RulingSubject.Upload(Pair.Later), RulingDecision.DoesNotCount, ""),
            new("王芳", Facts.Noon.AddDays(1), Pair, RulingDecision.SameAct, "on second thoughts"),
        ];
        var one = await OpenAsync("a");
        foreach (var ruling in rulings.Reverse())
        {
            await one.AddAsync(ruling, Cancellation);
        }

        Assert.Equal(rulings, await (await OpenAsync("a")).ReadAsync(Cancellation));
    }

    [Fact]
    public async Task The_same_ruling_given_twice_is_one()
    {
        var rulings = await OpenAsync("a");
        var ruling = new Ruling("a", Facts.Noon, Pair, RulingDecision.SameAct, "seen");
        await rulings.AddAsync(ruling, Cancellation);
        await rulings.AddAsync(ruling, Cancellation);

        Assert.Equal([ruling], await rulings.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_later_ruling_leaves_the_former_in_place()
    {
        var rulings = await OpenAsync("a");
        await rulings.AddAsync(new Ruling("a", Facts.Noon, Pair, RulingDecision.SameAct, "seen"), Cancellation);
        await rulings.AddAsync(new Ruling("a", Facts.Noon.AddHours(1), Pair, RulingDecision.DifferentActs, "seen again"), Cancellation);

        Assert.Equal([RulingDecision.SameAct, RulingDecision.DifferentActs], (await rulings.ReadAsync(Cancellation)).Select(ruling => ruling.Decision));
    }
}
