using Microsoft.Extensions.DependencyInjection;
using RepostAudit.Core.Ledger;
using RepostAudit.Functions.Configuration;

namespace RepostAudit.Functions.Tests;

public sealed class CompositionTests
{
    [Fact]
    public void Whatever_a_function_needs_is_there()
    {
        using var worker = new Worker();

        Assert.Equal(
            [typeof(OnHealthAsked), typeof(OnScreenshotUploaded)],
            Worker.FunctionClasses.OrderBy(type => type.Name).Select(type => ActivatorUtilities.CreateInstance(worker.Parts, type).GetType()));
    }

    [Fact]
    public void Ledger_index_and_thumbnails_are_one_store()
    {
        using var worker = new Worker();

        Assert.Same(worker.Parts.GetRequiredService<ILedger>(), worker.Parts.GetRequiredService<IFingerprintIndex>());
        Assert.Same(worker.Parts.GetRequiredService<ILedger>(), worker.Parts.GetRequiredService<IThumbnailStore>());
    }

    [Fact]
    public void A_wrong_setting_registers_nothing()
    {
        var services = new ServiceCollection();

        Assert.Throws<WrongSettingsException>(() => Composition.Add(services, TestSettings.With(("RepostAudit__DataFolder", null))));

        Assert.Empty(services);
    }

    [Fact]
    public void A_data_folder_that_cannot_be_made_stops_the_worker()
    {
        var aFileIsInTheWay = Path.GetTempFileName();
        try
        {
            var wrong = Assert.Throws<WrongSettingsException>(() => new Worker(("RepostAudit__DataFolder", Path.Combine(aFileIsInTheWay, "facts"))));

            Assert.Contains("Name a folder on a local disk that the worker may write to", wrong.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(aFileIsInTheWay);
        }
    }

    [Fact]
    public void Facts_that_were_made_in_another_way_stop_the_worker()
    {
        var folder = Directory.CreateTempSubdirectory("repost-audit-");
        try
        {
            new Worker(("RepostAudit__DataFolder", folder.FullName)).Dispose();

            var wrong = Assert.Throws<WrongSettingsException>(() => new Worker(("RepostAudit__DataFolder", folder.FullName), ("RepostAudit__MaxFileBytes", "1000")));

            Assert.Contains("name an empty folder", wrong.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
