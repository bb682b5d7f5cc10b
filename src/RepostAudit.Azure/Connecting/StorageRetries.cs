namespace RepostAudit.Azure.Connecting;

/// <summary>
/// How a request is tried again that the storage refused for the time being (408, 429, 500, 502, 503, 504), that got no answer,
/// or whose connection broke. The delay doubles with each try, with a random part so that many workers do not come back
/// at the same moment; where the storage says how long to wait, that counts. What still fails then is thrown.
/// </summary>
public sealed record StorageRetries
{
    public static StorageRetries Default { get; } = new();

    /// <summary>How often a request is tried again, 0 to 20.</summary>
    public int Most { get; init => field = InRange(value, 0, 20); } = 6;

    /// <summary>The delay before the first repetition, 1 ms to 1 minute.</summary>
    public TimeSpan FirstDelay { get; init => field = InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)); } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest delay between two tries, 1 ms to 5 minutes.</summary>
    public TimeSpan LongestDelay { get; init => field = InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5)); } = TimeSpan.FromSeconds(15);

    /// <summary>How long one try may wait for the network, 1 second to 10 minutes.</summary>
    public TimeSpan Patience { get; init => field = InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(30);

    private static T InRange<T>(T value, T least, T most)
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
