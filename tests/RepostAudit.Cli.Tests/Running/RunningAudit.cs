using System.Diagnostics;
using System.Globalization;

namespace RepostAudit.Cli.Tests.Running;

/// <summary>The command as a process of its own, as a person starts it.</summary>
internal sealed class RunningAudit : IDisposable
{
    private readonly Process _process;

    private RunningAudit(Process process) => _process = process;

    public static RunningAudit Start(params string[] args)
        => new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "repost-audit.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Waits until a line of standard error begins so; false where the process ended before.</summary>
    public async Task<bool> HasSaidAsync(string beginning, CancellationToken cancellation)
    {
        while (await _process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Waits until a line of standard output has the text in it; false where the process ended before.</summary>
    public async Task<bool> HasPrintedAsync(string text, CancellationToken cancellation)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="signal">Such as INT, which Ctrl-C sends.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task SignalAsync(string signal, CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
    }

    public async Task<Ran> EndAsync(CancellationToken cancellation)
    {
        var (output, errors) = (_process.StandardOutput.ReadToEndAsync(cancellation), _process.StandardError.ReadToEndAsync(cancellation));
        await _process.WaitForExitAsync(cancellation);
        return new(_process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
