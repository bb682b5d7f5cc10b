using RepostAudit.Faults.Workers;

namespace RepostAudit.Faults.Campaigns;

/// <summary>Deliveries that wait: each screenshot once to three times, shuffled. Some of the repeats follow at once, so that two workers have them in hand together.</summary>
internal sealed class DeliveryQueue
{
    private const double AtOnce = 0.25;

    private readonly Lock _turn = new();
    private readonly Random _chance;
    private readonly List<string> _waiting = [];
    private int _number;

    public DeliveryQueue(IReadOnlyList<string> paths, Random chance)
    {
        _chance = chance;
        List<string[]> batches = [];
        foreach (var path in paths)
        {
            var copies = Enumerable.Repeat(path, chance.Next(1, 4)).ToArray();
            batches.AddRange(chance.NextDouble() < AtOnce ? [copies] : copies.Select(copy => (string[])[copy]));
        }

        var shuffled = batches.ToArray();
        chance.Shuffle(shuffled);
        _waiting.AddRange(shuffled.SelectMany(batch => batch));
        Planned = _waiting.Count;
    }

    /// <summary>How many deliveries there were before any failed.</summary>
    public int Planned { get; }

    public (Delivery? Next, int Left) Take()
    {
        lock (_turn)
        {
            if (_waiting.Count == 0)
            {
                return (null, 0);
            }

            var path = _waiting[^1];
            _waiting.RemoveAt(_waiting.Count - 1);
            return (new Delivery(++_number, path), _waiting.Count);
        }
    }

    /// <summary>Nobody knows what came of it, so it is delivered again: soon, later, or last.</summary>
    public void PutBack(Delivery delivery)
    {
        lock (_turn)
        {
            _waiting.Insert(_chance.Next(_waiting.Count + 1), delivery.Path);
        }
    }
}
