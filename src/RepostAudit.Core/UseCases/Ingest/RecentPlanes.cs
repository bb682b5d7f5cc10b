using RepostAudit.Core.Pictures;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Core.UseCases.Ingest;

/// <summary>Keeps the pictures that were asked for last, as many as fit into a bound. Safe for concurrent use.</summary>
/// <param name="mostSamples">How many samples, a byte each, are kept at most, though at least one picture.</param>
internal sealed class RecentPlanes(long mostSamples)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ContentHash, LinkedListNode<(ContentHash Content, Plane Plane)>> _planes = [];

    // The latest first.
    private readonly LinkedList<(ContentHash Content, Plane Plane)> _order = new();
    private long _samples;

    public Plane? Find(ContentHash content)
    {
        lock (_lock)
        {
            if (!_planes.TryGetValue(content, out var known))
            {
                return null;
            }

            _order.Remove(known);
            _order.AddFirst(known);
            return known.Value.Plane;
        }
    }

    public void Keep(ContentHash content, Plane plane)
    {
        lock (_lock)
        {
            if (_planes.ContainsKey(content))
            {
                return;
            }

            _planes.Add(content, _order.AddFirst((content, plane)));
            _samples += plane.Samples.Length;
            while (_samples > mostSamples && _order is { Count: > 1, Last: { } oldest })
            {
                _order.Remove(oldest);
                _planes.Remove(oldest.Value.Content);
                _samples -= oldest.Value.Plane.Samples.Length;
            }
        }
    }
}
