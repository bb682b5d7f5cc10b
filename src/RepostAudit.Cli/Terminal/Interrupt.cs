using System.Runtime.InteropServices;

namespace RepostAudit.Cli.Terminal;

/// <summary>
/// Turns the first Ctrl-C (or a request to terminate) into a cancellation, after which the work in hand is finished; a
/// second one ends the process at once. The parser's own handler is not used: there, whether the caller sees the cancellation
/// or the bare exit code 130 is a race.
/// </summary>
internal static class Interrupt
{
    private static readonly CancellationTokenSource Stop = new();

    // Kept, for a registration that is collected hears nothing. They last as long as the process.
    private static PosixSignalRegistration[] _heard = [];

    /// <summary>Listens until the process ends.</summary>
    public static CancellationToken Listen()
    {
        _heard = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];
        return Stop.Token;
    }

    private static void Hear(PosixSignalContext signal)
    {
        signal.Cancel = !Stop.IsCancellationRequested;
        Stop.Cancel();
    }
}
