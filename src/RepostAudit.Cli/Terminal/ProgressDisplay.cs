using System.Globalization;
using Spectre.Console;

namespace RepostAudit.Cli.Terminal;

/// <summary>Shows how far a job is: a bar with rate and time left on a terminal, a line every tenth of the way elsewhere, or nothing.</summary>
internal abstract class ProgressDisplay
{
    public static ProgressDisplay For(TextWriter error, bool quiet)
    {
        if (quiet)
        {
            return new Silent();
        }

        // Only the real standard error can be a terminal; anything else that is handed in is a test or a pipe.
        return ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? new Bar() : new Lines(error);
    }

    public abstract Task<T> RunAsync<T>(string title, Func<IProgressSink, Task<T>> job);

    private sealed class Silent : ProgressDisplay, IProgressSink
    {
        public override Task<T> RunAsync<T>(string title, Func<IProgressSink, Task<T>> job) => job(this);

        public void Begin(int total)
        {
        }

        public void Report(int value)
        {
        }
    }

    private sealed class Lines(TextWriter error) : ProgressDisplay
    {
        public override Task<T> RunAsync<T>(string title, Func<IProgressSink, Task<T>> job) => job(new Sink(error, title));

        private sealed class Sink(TextWriter error, string title) : IProgressSink
        {
            private readonly Lock _turn = new();
            private readonly long _start = TimeProvider.System.GetTimestamp();
            private int _total;
            private int _done;

            public void Begin(int total)
            {
                _total = total;
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {total}"));
            }

            public void Report(int value)
            {
                lock (_turn)
                {
                    var before = Tenths();
                    _done = Math.Max(_done, value);
                    if (Tenths() > before)
                    {
                        var seconds = Math.Max(0.001, TimeProvider.System.GetElapsedTime(_start).TotalSeconds);
                        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {_done} of {_total}, {_done / seconds:0.0} per second"));
                    }
                }
            }

            private int Tenths() => _total == 0 ? 0 : (int)(10L * _done / _total);
        }
    }

    private sealed class Bar : ProgressDisplay
    {
        public override Task<T> RunAsync<T>(string title, Func<IProgressSink, Task<T>> job)
            => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
                .Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
                .StartAsync(context => job(new Sink(context.AddTask(Markup.Escape(title)))));

        private sealed class Sink(ProgressTask task) : IProgressSink
        {
            public void Begin(int total) => task.MaxValue = total;

            public void Report(int value)
            {
                lock (task)
                {
                    task.Value = Math.Max(task.Value, value);
                }
            }
        }
    }
}
