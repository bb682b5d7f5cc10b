namespace RepostAudit.Bench.Ingesting;

/// <summary>What an upload goes through, in this order but for comparing, which fetches pictures now and then.</summary>
internal enum UploadStage
{
    Reading,
    Decoding,
    Fingerprinting,
    Encoding,
    Searching,
    Fetching,
    Comparing,
    Recording,
}

/// <summary>Divides the processor time of one upload among its stages: a stage lasts until another begins.</summary>
internal sealed class UploadClock
{
    private readonly TimeSpan[] _spent = new TimeSpan[Enum.GetValues<UploadStage>().Length];
    private UploadStage _stage;
    private TimeSpan _since;

    public static string NameOf(UploadStage stage) => stage switch
    {
        UploadStage.Reading => "file and SHA-256",
        UploadStage.Decoding => "check, decode, planes",
        UploadStage.Fingerprinting => "gate, PDQ",
        UploadStage.Encoding => "thumbnail and proxy",
        UploadStage.Searching => "index and candidates",
        UploadStage.Fetching => "proxies fetched and decoded",
        UploadStage.Comparing => "pairs compared",
        UploadStage.Recording => "facts and pictures recorded",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public void Begin()
    {
        Array.Clear(_spent);
        (_stage, _since) = (UploadStage.Reading, Environment.CpuUsage.TotalTime);
    }

    /// <returns>What each stage took since the beginning.</returns>
    public TimeSpan[] End()
    {
        Enter(_stage);
        return [.. _spent];
    }

    /// <param name="stage">What the work belongs to.</param>
    /// <param name="then">What comes after it; null to go on with what was before.</param>
    /// <param name="work">The work, which is done when it returns.</param>
    public T In<T>(UploadStage stage, UploadStage? then, Func<T> work)
    {
        var before = Enter(stage);
        var result = work();
        Enter(then ?? before);
        return result;
    }

    private UploadStage Enter(UploadStage stage)
    {
        var (before, now) = (_stage, Environment.CpuUsage.TotalTime);
        _spent[(int)before] += now - _since;
        (_stage, _since) = (stage, now);
        return before;
    }
}
