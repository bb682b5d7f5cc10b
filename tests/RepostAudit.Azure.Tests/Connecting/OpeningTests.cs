using RepostAudit.Azure.Connecting;
using RepostAudit.Azure.Index;
using RepostAudit.Tests;

namespace RepostAudit.Azure.Tests.Connecting;

public sealed class OpeningTests(Azurite azurite)
{
    private readonly Stores _stores = new(azurite);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ledger_of_another_stamp_is_stale_and_left_as_it_is()
    {
        await _stores.OpenAsync();

        var opening = await AzureStores.ConnectAsync(_stores.Settings(), "skia/fingerprint-2", Cancellation);

        var stale = Assert.IsType<StoreOpening.Stale>(opening);
        Assert.Equal((Stores.Stamp, "skia/fingerprint-2"), (stale.Found, stale.Wanted));
        var refused = Assert.Throws<StaleLedgerException>(() => opening.OrThrow());
        Assert.Contains($"'{_stores.Name()}' was made with {Stores.Stamp}; this program makes skia/fingerprint-2", refused.Message, StringComparison.Ordinal);
        await _stores.OpenAsync();
    }

    [Fact]
    public async Task Of_many_that_begin_a_ledger_at_once_with_different_stamps_one_wins()
    {
        var openings = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => AzureStores.ConnectAsync(_stores.Settings(), $"stamp-{i % 2}", Cancellation))));

        Assert.Equal(4, openings.OfType<StoreOpening.Opened>().Count());
        Assert.Single(openings.OfType<StoreOpening.Stale>().Select(stale => stale.Found).Distinct());
    }

    [Fact]
    public async Task Ledgers_of_one_account_see_nothing_of_each_other()
    {
        var (one, other) = (await _stores.OpenAsync("a"), await _stores.OpenAsync("b"));
        await one.Ledger.AppendAsync(Contracts.Facts.Sample, Cancellation);

        Assert.Empty(await other.Ledger.FindAsync([Contracts.Facts.Sample.Key], Cancellation));
    }
}

public sealed class SettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1county")]
    [InlineData("County")]
    [InlineData("a-b")]
    [InlineData("a2345678901234567890123456789012345678901")]
    public void A_name_that_no_table_could_have_is_refused(string name)
        => Assert.Contains("write 1 to 40", LedgerName.Parse(name).Error, StringComparison.Ordinal);

    [Fact]
    public void The_default_ledgers_containers_have_plain_names()
    {
        Assert.Equal("screenshots", LedgerName.Default.Container("screenshots"));
        Assert.Equal("repostauditfacts", LedgerName.Default.Table("facts"));
        Assert.Equal("xian-screenshots", LedgerName.Parse("xian").OrThrow().Container("screenshots"));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("has-hyphen")]
    [InlineData("https://county.blob.core.windows.net")]
    public void An_account_is_named_not_addressed(string account) => Assert.Contains("write 3 to 24", StorageAccess.OfAccount(account).Error, StringComparison.Ordinal);

    [Fact]
    public void An_account_in_china_has_addresses_there()
    {
        var access = Assert.IsType<StorageAccess.ByIdentity>(StorageAccess.OfAccount("county", "core.chinacloudapi.cn").OrThrow());

        Assert.Equal(("https://county.blob.core.chinacloudapi.cn/", "https://county.table.core.chinacloudapi.cn/"), (access.Blobs.AbsoluteUri, access.Tables.AbsoluteUri));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        var settings = new AzureStorageSettings(new StorageAccess.ByConnectionString("x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => settings with { SegmentBytes = Segment.MaxBytes + 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => settings with { SegmentBytes = Segment.MinBytes - 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StorageRetries { Most = 21 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StorageRetries { FirstDelay = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StorageRetries { Patience = TimeSpan.FromHours(1) });
    }

    [Fact]
    public void A_connection_string_is_not_printed()
        => Assert.DoesNotContain("secret", $"{new AzureStorageSettings(new StorageAccess.ByConnectionString("AccountKey=secret"))}", StringComparison.Ordinal);
}
