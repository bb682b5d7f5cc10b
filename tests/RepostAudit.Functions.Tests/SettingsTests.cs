using RepostAudit.Azure.Connecting;
using RepostAudit.Core.Anomalies;
using RepostAudit.Core.Burden;
using RepostAudit.Core.Matching;
using RepostAudit.Core.Pictures;
using RepostAudit.Core.Ranking;
using RepostAudit.Core.UseCases.Closing;
using RepostAudit.Functions.Configuration;
using RepostAudit.Reporting.Files;
using RepostAudit.Reporting.Texts;

namespace RepostAudit.Functions.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Only_the_hosts_own_storage_need_be_said()
    {
        var settings = WorkerSettings.Read(TestSettings.With());

        Assert.Equal(new StorageAccess.ByConnectionString("UseDevelopmentStorage=true"), settings.Storage.Access);
        Assert.Equal(LedgerName.Default, settings.Storage.Ledger);
        Assert.Equal(ScreenshotSource.Polling, settings.Source);
        Assert.Equal("Asia/Shanghai", settings.Calendar.Zone.Id);
        Assert.Equal(DecodeLimits.Default, settings.Limits);
        Assert.Equal(new MatchPolicy(), settings.Matching);
        Assert.Equal(new RankingPolicy(), settings.Rank);
        Assert.Equal(new BurdenPolicy(), settings.Burden);
        Assert.Equal(new DetectorSettings(), settings.Detectors);
        Assert.Equal(new ClosingPolicy(), settings.Closing);
        Assert.Equal(TimeSpan.FromDays(35), settings.ReconcileWindow);
        Assert.Equal(new ReportOptions(), settings.Report);
    }

    [Fact]
    public void Every_setting_arrives_where_it_belongs()
    {
        var settings = WorkerSettings.Read(TestSettings.With(
            ("RepostAudit__ScreenshotSource", "EventGrid"),
            ("RepostAudit__Ledger", "county2"),
            ("RepostAudit__Zone", "Etc/UTC"),
            ("RepostAudit__MaxFileBytes", "1000"),
            ("RepostAudit__ClosesAfterHours", "-12"),
            ("RepostAudit__GraceHours", "2"),
            ("RepostAudit__WeeksLookedAtAgain", "1"),
            ("RepostAudit__ReconcileDays", "7"),
            ("RepostAudit__Language", "en"),
            ("RepostAudit__MaxPictures", "5"),
            ("RepostAudit__RankBy", "per-staff"),
            ("RepostAudit__Summon", "1"),
            ("RepostAudit__Yellow", "4"),
            ("RepostAudit__MinutesPerRepost", "2.5"),
            ("RepostAudit__WeeksOfHabit", "10"),
            ("RepostAudit__ErrorBudgetPercent", "1"),
            ("RepostAudit__DeadlineHours", "4"),
            ("RepostAudit__NightFrom", "23"),
            ("RepostAudit__NightUntil", "5"),
            ("RepostAudit__CrowdFrom", "20"),
            ("RepostAudit__MostPerPerson", "30"),
            ("RepostAudit__MarkupFromPercent", "150"),
            ("RepostAudit__DuplicateDistance", "1"),
            ("RepostAudit__ReviewDistance", "4")));

        Assert.Equal(ScreenshotSource.EventGrid, settings.Source);
        Assert.Equal("county2-screenshots", settings.Storage.Ledger.Screenshots);
        Assert.Equal("Etc/UTC", settings.Calendar.Zone.Id);
        Assert.Equal(1000, settings.Limits.MaxBytes);
        Assert.Equal(new ClosingPolicy { ClosesAfter = TimeSpan.FromHours(-12), Grace = TimeSpan.FromHours(2), WeeksLookedAtAgain = 1, WeeksOfHabit = 10 }, settings.Closing);
        Assert.Equal(TimeSpan.FromDays(7), settings.ReconcileWindow);
        Assert.Equal(new ReportOptions { Language = ReportLanguage.En, PicturedPairs = 5 }, settings.Report);
        Assert.Equal(new RankingPolicy { Basis = RankingBasis.PerStaff, SummonedPlaces = 1, YellowPlaces = 4 }, settings.Rank);
        Assert.Equal(new BurdenPolicy { MinutesPerRepost = 2.5 }, settings.Burden);
        Assert.Equal(new DetectorSettings { ErrorBudget = 0.01, DeadlineHours = 4, NightFrom = 23, NightUntil = 5, CrowdFrom = 20, MostPerPerson = 30, CascadeFrom = 1.5 }, settings.Detectors);
        Assert.Equal(new MatchPolicy { DuplicateDistance = 1, ReviewDistance = 4 }, settings.Matching);
    }

    [Theory]
    [InlineData("RepostAudit__Zone", "Asia/Atlantis", "RepostAudit__Zone 'Asia/Atlantis' is no time zone of this machine; write one like Asia/Shanghai")]
    [InlineData("RepostAudit__MaxFileBytes", "0", "RepostAudit__MaxFileBytes '0' is out of range; write a whole number of bytes from 1 to 50000000")]
    [InlineData("RepostAudit__MaxFileBytes", "25 MB", "RepostAudit__MaxFileBytes '25 MB' is out of range")]
    [InlineData("RepostAudit__ScreenshotSource", "queue", "RepostAudit__ScreenshotSource 'queue' is unknown; write polling or eventgrid, or leave it out for polling")]
    [InlineData("RepostAudit__Ledger", "Große Kreisstadt", "RepostAudit__Ledger 'Große Kreisstadt' is not a ledger's name")]
    [InlineData("RepostAudit__ClosesAfterHours", "-169", "RepostAudit__ClosesAfterHours '-169' is out of range; write a whole number of hours from -168 to 168, or leave it out for 0")]
    [InlineData("RepostAudit__GraceHours", "-1", "RepostAudit__GraceHours '-1' is out of range; write a whole number of hours from 0 to 168, or leave it out for 6")]
    [InlineData("RepostAudit__WeeksLookedAtAgain", "105", "from 0 to 104")]
    [InlineData("RepostAudit__ReconcileDays", "0", "from 1 to 3660, or leave it out for 35")]
    [InlineData("RepostAudit__Language", "de", "RepostAudit__Language 'de' is unknown; write zh-CN or en, or leave it out for zh-CN")]
    [InlineData("RepostAudit__RankBy", "weight", "write count or attainment or per-staff")]
    [InlineData("RepostAudit__Yellow", "-1", "places from 0 to 1000, or leave it out for 3")]
    [InlineData("RepostAudit__MinutesPerRepost", "0", "RepostAudit__MinutesPerRepost '0' is out of range; write a number of minutes above 0 and up to 60, or leave it out for 3")]
    [InlineData("RepostAudit__MinutesPerRepost", "NaN", "is out of range")]
    [InlineData("RepostAudit__MinutesPerRepost", "61", "is out of range")]
    [InlineData("RepostAudit__WeeksOfHabit", "104", "weeks from 0 to 103, or leave it out for 25")]
    [InlineData("RepostAudit__NightFrom", "12", "o'clock from 18 to 23")]
    [InlineData("RepostAudit__ErrorBudgetPercent", "0", "percent from 1 to 50")]
    [InlineData("RepostAudit__Summon", "-1", "places from 0 to 1000")]
    [InlineData("RepostAudit__DuplicateDistance", "11", "bits from 0 to 10")]
    [InlineData("RepostAudit__ReviewDistance", "1", "The duplicate distance (2) is larger than the review distance (1)")]
    [InlineData("RepostAudit__MaxPictures", "many", "pairs from 0 to 10000")]
    [InlineData("RepostAudit__MaxFileByte", "1000", "RepostAudit__MaxFileByte is unknown; the settings are RepostAudit__ScreenshotSource, RepostAudit__Ledger, RepostAudit__Zone")]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage is missing; give the storage account's connection string")]
    [InlineData("AzureWebJobsStorage", "secret", "AzureWebJobsStorage is not a storage connection string")]
    public void A_wrong_setting_is_named_with_its_range_and_its_fix(string name, string? value, string message)
        => Assert.Contains(message, Refused((name, value)), StringComparison.Ordinal);

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var message = Refused(("RepostAudit__Summon", "x"), ("RepostAudit__Zone", "nowhere"), ("AzureWebJobsStorage", null));

        Assert.StartsWith("RepostAudit cannot start, 3 settings are wrong:", message, StringComparison.Ordinal);
        Assert.Equal(4, message.Split('\n').Length);
    }

    [Fact]
    public void No_message_holds_the_connection_string()
        => Assert.DoesNotContain("c2VjcmV0", Refused(("AzureWebJobsStorage", "AccountName=a;AccountKey=c2VjcmV0;broken")), StringComparison.Ordinal);

    [Fact]
    public void An_accounts_name_is_enough_for_a_managed_identity()
    {
        var access = Identity(("AzureWebJobsStorage__accountName", "county"), ("AzureWebJobsStorage__credential", "managedidentity"), ("AzureWebJobsStorage__clientId", "1"));

        Assert.Equal((new Uri("https://county.blob.core.windows.net"), new Uri("https://county.table.core.windows.net")), (access.Blobs, access.Tables));
    }

    [Fact]
    public void A_managed_identity_may_be_given_all_three_addresses()
    {
        var blobs = ("AzureWebJobsStorage__blobServiceUri", "https://county.blob.core.chinacloudapi.cn");
        var queues = ("AzureWebJobsStorage__queueServiceUri", "https://county.queue.core.chinacloudapi.cn");
        var tables = ("AzureWebJobsStorage__tableServiceUri", "https://county.table.core.chinacloudapi.cn");

        Assert.Equal(new Uri(tables.Item2), Identity(blobs, queues, tables).Tables);
        Assert.Contains("AzureWebJobsStorage__queueServiceUri is missing; write one like https://ACCOUNT.queue.core.windows.net", Refused(("AzureWebJobsStorage", null), blobs, tables), StringComparison.Ordinal);
        Assert.Contains("AzureWebJobsStorage__credential 'password' is unknown", Refused(("AzureWebJobsStorage", null), blobs, ("AzureWebJobsStorage__credential", "password")), StringComparison.Ordinal);
    }

    private static StorageAccess.ByIdentity Identity(params (string Name, string? Value)[] changes)
        => Assert.IsType<StorageAccess.ByIdentity>(WorkerSettings.Read(TestSettings.With([("AzureWebJobsStorage", null), .. changes])).Storage.Access);

    private static string Refused(params (string Name, string? Value)[] changes)
        => Assert.Throws<WrongSettingsException>(() => WorkerSettings.Read(TestSettings.With(changes))).Message;
}
