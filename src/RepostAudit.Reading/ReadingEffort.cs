namespace RepostAudit.Reading;

/// <summary>What a reader has done since it was opened. Safe for concurrent use.</summary>
internal sealed class ReadingEffort
{
    private long _detecting;
    private long _recognising;
    private long _lines;
    private long _remembered;

    /// <summary>Time in which lines were looked for, summed over threads.</summary>
    public TimeSpan Detecting => TimeSpan.FromTicks(Interlocked.Read(ref _detecting));

    /// <summary>Time in which pictures of lines were read, summed over threads.</summary>
    public TimeSpan Recognising => TimeSpan.FromTicks(Interlocked.Read(ref _recognising));

    /// <summary>Pictures of lines, read or remembered.</summary>
    public long Lines => Interlocked.Read(ref _lines);

    /// <summary>Those whose reading was remembered.</summary>
    public long Remembered => Interlocked.Read(ref _remembered);

    public void Detected(TimeSpan within) => Interlocked.Add(ref _detecting, within.Ticks);

    public void Recognised(TimeSpan within)
    {
        Interlocked.Add(ref _recognising, within.Ticks);
        Interlocked.Increment(ref _lines);
    }

    public void RememberedOne()
    {
        Interlocked.Increment(ref _lines);
        Interlocked.Increment(ref _remembered);
    }
}
