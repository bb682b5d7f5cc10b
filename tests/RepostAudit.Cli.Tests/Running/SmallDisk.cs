using System.Diagnostics;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>A disk in memory, mounted on a folder of its own and unmounted afterwards.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>Bytes that can still be written.</summary>
    public long Room => new DriveInfo(Path).AvailableFreeSpace;

    /// <summary>Makes one, or skips the test where that is refused.</summary>
    /// <param name="size">As mount takes it, such as 1m.</param>
    public static async Task<SmallDisk> MakeAsync(string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can make a small disk");
        var disk = new SmallDisk();
        if (!await MountAsync("-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path))
        {
            disk._folder.Dispose();
            Assert.Skip("Mounting is refused here");
        }

        return disk;
    }

    public async Task ResizeAsync(string size) => Assert.True(await MountAsync("-o", $"remount,size={size}", Path));

    public async ValueTask DisposeAsync()
    {
        await DoneAsync("umount", Path);
        _folder.Dispose();
    }

    private static Task<bool> MountAsync(params string[] args) => DoneAsync("mount", args);

    private static async Task<bool> DoneAsync(string command, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
