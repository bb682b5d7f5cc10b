using RepostAudit.Core.Pictures;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Only_the_folder_and_the_storage_need_be_said()
    {
        var settings = WorkerSettings.Read(TestSettings.With());

        Assert.Equal("Asia/Shanghai", settings.Calendar.Zone.Id);
        Assert.Equal(DecodeLimits.Default, settings.Limits);
    }

    [Theory]
    [InlineData("RepostAudit__DataFolder", null, "RepostAudit__DataFolder is missing; give the absolute path of the folder")]
    [InlineData("RepostAudit__DataFolder", " ", "RepostAudit__DataFolder is missing")]
    [InlineData("RepostAudit__DataFolder", "facts", "RepostAudit__DataFolder 'facts' is relative; give an absolute path")]
    [InlineData("RepostAudit__Zone", "Asia/Atlantis", "RepostAudit__Zone 'Asia/Atlantis' is no time zone of this machine; write one like Asia/Shanghai")]
    [InlineData("RepostAudit__MaxFileBytes", "0", "RepostAudit__MaxFileBytes '0' is out of range; write a whole number of bytes from 1 to 50000000")]
    [InlineData("RepostAudit__MaxFileBytes", "25 MB", "RepostAudit__MaxFileBytes '25 MB' is out of range")]
    [InlineData("RepostAudit__MaxFileByte", "1000", "RepostAudit__MaxFileByte is unknown; the settings are RepostAudit__DataFolder, RepostAudit__Zone, RepostAudit__MaxFileBytes")]
    [InlineData("ScreenshotStorage", null, "ScreenshotStorage is missing; give the storage account's connection string")]
    [InlineData("ScreenshotStorage", "secret", "ScreenshotStorage is not a storage connection string")]
    public void A_wrong_setting_is_named_with_its_range_and_its_fix(string name, string? value, string message)
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => WorkerSettings.Read(TestSettings.With((name, value))));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => WorkerSettings.Read(TestSettings.With(
            ("RepostAudit__DataFolder", null), ("RepostAudit__Zone", "nowhere"), ("ScreenshotStorage", null))));

        Assert.StartsWith("RepostAudit cannot start, 3 settings are wrong:", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(4, wrong.Message.Split('\n').Length);
    }

    [Fact]
    public void No_message_holds_the_connection_string()
    {
        var wrong = Assert.Throws<WrongSettingsException>(() => WorkerSettings.Read(TestSettings.With(("ScreenshotStorage", "AccountName=a;AccountKey=c2VjcmV0;broken"))));

        Assert.DoesNotContain("c2VjcmV0", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_identity_needs_the_addresses_of_blobs_and_of_queues()
    {
        var blobs = ("ScreenshotStorage__blobServiceUri", "https://account.blob.core.windows.net");
        var queues = ("ScreenshotStorage__queueServiceUri", "https://account.queue.core.windows.net");

        WorkerSettings.Read(TestSettings.With(("ScreenshotStorage", null), blobs, queues));
        var wrong = Assert.Throws<WrongSettingsException>(() => WorkerSettings.Read(TestSettings.With(("ScreenshotStorage", null), blobs)));

        Assert.Contains("ScreenshotStorage__queueServiceUri is not an address", wrong.Message, StringComparison.Ordinal);
    }
}
