using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace RepostAudit.Faults.Workers;

/// <summary>The parent's side of a worker.</summary>
public sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    public static async Task<WorkerProcess> StartAsync(WorkerOrders orders)
    {
        var worker = new WorkerProcess(Process.Start(new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await worker.SayAsync(JsonSerializer.Serialize(orders));
        return worker;
    }

    public async Task<Answer> DeliverAsync(Delivery delivery, CancellationToken cancellation)
    {
        await SayAsync(delivery.ToString());
        string? at = null;
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            switch (line.Split(' ', 2))
            {
                case [Answer.DoneWord]:
                    return new Answer.Done();
                case [Answer.FailedWord, var why]:
                    return new Answer.Failed(why);
                case [Answer.DyingWord, var boundary]:
                    at = boundary;
                    break;
                default:
                    throw new InvalidDataException($"A worker said '{line}'");
            }
        }

        await _process.WaitForExitAsync(cancellation);
        lock (_errors)
        {
            return new Answer.Died(at, _process.ExitCode, _errors.ToString());
        }
    }

    /// <summary>Sends SIGKILL, whatever the worker is doing.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Ends the input and waits until the worker has gone.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task SayAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It is dead; reading its output tells so.
        }
    }
}
