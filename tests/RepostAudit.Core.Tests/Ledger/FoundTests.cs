using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Tests.Ledger;

public class FoundTests
{
    [Fact]
    public void A_key_adds_less_the_more_share_it_and_nothing_once_it_leads_nowhere()
    {
        var rarities = Enumerable.Range(1, ReadingBounds.MaxPerRareKey + 1).Select(Found.RarityOf).ToList();

        Assert.Equal(rarities.OrderDescending(), rarities);
        Assert.Equal((ReadingBounds.MaxPerRareKey, 1, 0), (rarities[0], rarities[^2], rarities[^1]));
    }
}
