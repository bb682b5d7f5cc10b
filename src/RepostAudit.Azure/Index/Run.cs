using RepostAudit.Core.Ledger;

namespace RepostAudit.Azure.Index;

/// <summary>
/// Some of the log's records as sorted arrays, never changed: 12 bytes for each key of an entry, 28 and its sketch for each
/// entry. Entries are in order, each once; pairs of key and entry are in order, each once.
/// </summary>
/// <remarks>
/// Of a rare key only the earliest <see cref="MostPerRareKey"/> pairs are kept. Nobody may ask for more than one fewer, so that many
/// tell as well as all that the key is common; and as long as it is not, none is missing.
/// </remarks>
internal sealed class Run
{
    /// <summary>How many pairs of one rare key are kept.</summary>
    public const int MostPerRareKey = ReadingBounds.MaxPerRareKey + 1;

    private readonly PackedKey[] _entries;
    private readonly byte[] _sketches;
    private readonly int[] _sketchEnds;
    private readonly ulong[] _keys;
    private readonly int[] _ordinals;

    private Run(PackedKey[] entries, byte[] sketches, int[] sketchEnds, ulong[] keys, int[] ordinals)
        => (_entries, _sketches, _sketchEnds, _keys, _ordinals) = (entries, sketches, sketchEnds, keys, ordinals);

    /// <summary>How many pairs of key and entry it has, 1 and up.</summary>
    public int Pairs => _keys.Length;

    /// <param name="records">1 and up, in any order; an entry may be there more than once.</param>
    public static Run Of(IReadOnlyList<LogRecord> records)
    {
        var builder = new RunBuilder(records.Count, records.Sum(record => record.Sketch.Length), records.Sum(record => record.Keys.Length));
        List<(ulong Key, int Ordinal)> pairs = [];
        foreach (var record in records.OrderBy(record => record.Entry))
        {
            var ordinal = builder.AddEntry(record.Entry, record.Sketch.Span);
            foreach (var key in record.Keys.Span)
            {
                pairs.Add((key, ordinal));
            }
        }

        pairs.Sort();
        foreach (var (key, ordinal) in pairs)
        {
            builder.AddPair(key, ordinal);
        }

        return builder.ToRun();
    }

    /// <summary>All that is in either of two runs.</summary>
    public static Run Merge(Run one, Run other)
    {
        var builder = new RunBuilder(one._entries.Length + other._entries.Length, one._sketches.Length + other._sketches.Length, one.Pairs + other.Pairs);
        var (ones, others) = (new int[one._entries.Length], new int[other._entries.Length]);
        for (int i = 0, j = 0; i < ones.Length || j < others.Length;)
        {
            if (j == others.Length || (i < ones.Length && one._entries[i].CompareTo(other._entries[j]) <= 0))
            {
                ones[i] = builder.AddEntry(one._entries[i], one.Sketch(i));
                i++;
            }
            else
            {
                others[j] = builder.AddEntry(other._entries[j], other.Sketch(j));
                j++;
            }
        }

        // New ordinals are in the order of the old, so the pairs of each run are in order still.
        for (int i = 0, j = 0; i < one.Pairs || j < other.Pairs;)
        {
            if (j == other.Pairs || (i < one.Pairs && (one._keys[i], ones[one._ordinals[i]]).CompareTo((other._keys[j], others[other._ordinals[j]])) <= 0))
            {
                builder.AddPair(one._keys[i], ones[one._ordinals[i]]);
                i++;
            }
            else
            {
                builder.AddPair(other._keys[j], others[other._ordinals[j]]);
                j++;
            }
        }

        return builder.ToRun();
    }

    /// <summary>The key of a pair.</summary>
    /// <param name="pair">0 to <see cref="Pairs"/> - 1.</param>
    public ulong Key(int pair) => _keys[pair];

    /// <summary>The entry of a pair.</summary>
    /// <param name="pair">0 to <see cref="Pairs"/> - 1.</param>
    public PackedKey Entry(int pair) => _entries[_ordinals[pair]];

    /// <summary>The entry of a pair with its sketch.</summary>
    /// <param name="pair">0 to <see cref="Pairs"/> - 1.</param>
    public Filed Filed(int pair) => new(Entry(pair).ToEntryKey(), new Sketch(Sketch(_ordinals[pair]).ToArray()));

    /// <summary>The first pair of a key, those of its earliest entries following; <see cref="Pairs"/> or another key's where it has none.</summary>
    public int FirstPair(ulong key)
    {
        var (low, high) = (0, Pairs);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ReadOnlySpan<byte> Sketch(int ordinal)
    {
        var from = ordinal == 0 ? 0 : _sketchEnds[ordinal - 1];
        return _sketches.AsSpan(from, _sketchEnds[ordinal] - from);
    }

    /// <summary>Takes entries in their order, then pairs in theirs; what comes twice is taken once, of rare keys no more than are kept.</summary>
    private sealed class RunBuilder(int entries, int sketchBytes, int pairs)
    {
        private readonly PackedKey[] _entries = new PackedKey[entries];
        private readonly byte[] _sketches = new byte[sketchBytes];
        private readonly int[] _sketchEnds = new int[entries];
        private readonly ulong[] _keys = new ulong[pairs];
        private readonly int[] _ordinals = new int[pairs];
        private int _entryCount;
        private int _pairCount;

        public int AddEntry(PackedKey entry, ReadOnlySpan<byte> sketch)
        {
            if (_entryCount > 0 && _entries[_entryCount - 1] == entry)
            {
                return _entryCount - 1;
            }

            var from = _entryCount == 0 ? 0 : _sketchEnds[_entryCount - 1];
            sketch.CopyTo(_sketches.AsSpan(from));
            (_entries[_entryCount], _sketchEnds[_entryCount]) = (entry, from + sketch.Length);
            return _entryCount++;
        }

        public void AddPair(ulong key, int ordinal)
        {
            if (_pairCount > 0 && _keys[_pairCount - 1] == key && (_ordinals[_pairCount - 1] == ordinal || HasEnough(key)))
            {
                return;
            }

            (_keys[_pairCount], _ordinals[_pairCount]) = (key, ordinal);
            _pairCount++;
        }

        private bool HasEnough(ulong key) => new IndexKey(key).IsRare && _pairCount >= MostPerRareKey && _keys[_pairCount - MostPerRareKey] == key;

        public Run ToRun() => new(
            _entries[.._entryCount],
            _sketches[..(_entryCount == 0 ? 0 : _sketchEnds[_entryCount - 1])],
            _sketchEnds[.._entryCount],
            _keys[.._pairCount],
            _ordinals[.._pairCount]);
    }
}
