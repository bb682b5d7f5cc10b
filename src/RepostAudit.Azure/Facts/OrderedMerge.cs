using System.Runtime.CompilerServices;

namespace RepostAudit.Azure.Facts;

/// <summary>Merges streams that are in order into one that is.</summary>
internal static class OrderedMerge
{
    public static async IAsyncEnumerable<T> MergeAsync<T, TKey>(
        IEnumerable<IAsyncEnumerable<T>> streams,
        Func<T, TKey> key,
        IComparer<TKey> order,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerator<T>[] all = [.. streams.Select(stream => stream.GetAsyncEnumerator(cancellation))];
        try
        {
            // The first pages are fetched at once; after that a stream is asked when its turn comes.
            var begun = await Task.WhenAll(all.Select(stream => stream.MoveNextAsync().AsTask()));
            var next = new PriorityQueue<IAsyncEnumerator<T>, TKey>(order);
            foreach (var (stream, _) in all.Zip(begun).Where(pair => pair.Second))
            {
                next.Enqueue(stream, key(stream.Current));
            }

            while (next.TryDequeue(out var stream, out _))
            {
                yield return stream.Current;
                if (await stream.MoveNextAsync())
                {
                    next.Enqueue(stream, key(stream.Current));
                }
            }
        }
        finally
        {
            foreach (var stream in all)
            {
                await stream.DisposeAsync();
            }
        }
    }
}
