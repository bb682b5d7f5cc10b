using System.Diagnostics;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Auditing;

/// <summary>Files a second, in one round.</summary>
/// <param name="Bare">The library's decoder by itself, file read included.</param>
/// <param name="Decode">The product's decoder: file read, examined, decoded, planes delivered.</param>
/// <param name="Audit">The whole audit.</param>
internal readonly record struct RoundRates(double Bare, double Decode, double Audit)
{
    public double ToDecode => Audit / Decode;

    public double ToBare => Audit / Bare;
}

/// <summary>
/// Decoding and auditing in turns, in one process. A machine that is busy with other work slows what stands beside each
/// other by the same factor, so the ratio within a round says more than any rate.
/// </summary>
internal static class AuditRounds
{
    /// <param name="work">What to time.</param>
    /// <param name="count">Rounds that count; one before them, in which the code is compiled and the files come into memory, does not.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public static async IAsyncEnumerable<RoundRates> RunAsync(Workload work, int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var bare = BareDecode.With(work.Settings.Pictures.Decoder.Name);
        for (var round = 0; round <= count; round++)
        {
            var rates = new RoundRates(
                await RateAsync(work, () => work.ReadEachAsync(bare, cancellation)),
                await RateAsync(work, () => work.ReadEachAsync(file => work.Settings.Pictures.Decoder.Decode(file, DecodeLimits.Default), cancellation)),
                await AuditRateAsync(work, cancellation));
            if (round > 0)
            {
                yield return rates;
            }
        }
    }

    private static async Task<double> AuditRateAsync(Workload work, CancellationToken cancellation)
    {
        using var output = new TemporaryFolder();
        return await RateAsync(work, () => work.AuditAsync(output.Path, cancellation));
    }

    private static async Task<double> RateAsync(Workload work, Func<Task> task)
    {
        // What the one before left behind is not charged to this one.
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await task();
        return work.Files.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
