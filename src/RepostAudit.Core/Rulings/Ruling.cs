using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RepostAudit.Core.Ledger;

namespace RepostAudit.Core.Rulings;

/// <summary>
/// The fact that an analyst decided something that the pictures do not decide. Rulings are only ever added: the latest on a
/// subject is in force, the ones before it remain as its history.
/// </summary>
/// <param name="Analyst">Who decided, as the county calls its analysts.</param>
/// <param name="At">When; of two rulings on one subject the later is in force, of two at the same moment the one whose id sorts last.</param>
/// <param name="Subject">On what.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why, in the analyst's words.</param>
public sealed record Ruling(string Analyst, DateTimeOffset At, RulingSubject Subject, RulingDecision Decision, string Reason)
{
    /// <summary>32 lower-case hexadecimal digits, a digest of everything that the ruling says: the same ruling given twice is one.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', Analyst, At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Subject, Decision, Reason))).AsSpan(0, 16));
}

/// <summary>What a ruling is on.</summary>
public abstract record RulingSubject
{
    private RulingSubject()
    {
    }

    /// <summary>Two uploads, and whether they show the same act.</summary>
    public sealed record Pair : RulingSubject
    {
        /// <param name="one">Either of the two.</param>
        /// <param name="other">The other; the order does not matter.</param>
        public Pair(EntryKey one, EntryKey other) => (Earlier, Later) = one < other ? (one, other) : (other, one);

        public EntryKey Earlier { get; }

        public EntryKey Later { get; }

        public override string ToString() => $"pair {Earlier.Id} {Later.Id}";
    }

    /// <summary>One upload, and whether it is evidence.</summary>
    public sealed record Upload(EntryKey Entry) : RulingSubject
    {
        public override string ToString() => $"upload {Entry.Id}";
    }
}

/// <summary>What can be decided.</summary>
public enum RulingDecision
{
    /// <summary>Of a pair: both show the same act; the later is a duplicate.</summary>
    SameAct,

    /// <summary>Of a pair: they show different acts, however alike they look.</summary>
    DifferentActs,

    /// <summary>Of an upload: it counts, whatever it resembles.</summary>
    Counts,

    /// <summary>Of an upload: it is no evidence.</summary>
    DoesNotCount,
}
