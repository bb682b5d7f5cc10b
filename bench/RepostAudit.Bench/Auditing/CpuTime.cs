namespace RepostAudit.Bench.Auditing;

/// <summary>
/// Adds up the processor time that the whole process takes while something runs, garbage collection included. Other
/// programs on the machine lengthen the clock's time, but this one hardly.
/// </summary>
internal sealed class CpuTime
{
    public TimeSpan Total { get; private set; }

    public T Of<T>(Func<T> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        try
        {
            return work();
        }
        finally
        {
            Total += Environment.CpuUsage.TotalTime - start;
        }
    }

    public async Task<T> OfAsync<T>(Func<Task<T>> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = await work();
        Total += Environment.CpuUsage.TotalTime - start;
        return result;
    }
}
