using Microsoft.Playwright;

namespace RepostAudit.Reporting.Tests;

/// <summary>One installed browser for all tests of a class: <c>CHROMIUM</c>, or one of the usual places. None is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Executable = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
    }

    /// <summary>A new page, or the test is skipped where there is no browser.</summary>
    public async Task<IPage> PageAsync(int width)
    {
        if (_browser is null)
        {
            Assert.Skip("No Chromium was found; install it or name it in the environment variable CHROMIUM");
        }

        return await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
