using System.Diagnostics;
using System.Runtime.CompilerServices;
using RepostAudit.Core.Pictures;

namespace RepostAudit.Bench.Auditing;

/// <summary>How fast one kind of work went.</summary>
/// <param name="PerSecond">Files a second by the clock.</param>
/// <param name="Cpu">Processor time a file, in milliseconds.</param>
internal readonly record struct Rate(double PerSecond, double Cpu);

/// <summary>The rates of one round.</summary>
/// <param name="Bare">The library's decoder by itself, file read included.</param>
/// <param name="Decode">The product's decoder: file read, examined, decoded, planes delivered.</param>
/// <param name="Audit">The whole audit.</param>
internal readonly record struct RoundRates(Rate Bare, Rate Decode, Rate Audit)
{
    public double ToDecode => Audit.PerSecond / Decode.PerSecond;

    public double ToBare => Audit.PerSecond / Bare.PerSecond;

    /// <summary>The ratio that a machine without other work would show, all processors being busy throughout.</summary>
    public double CpuToDecode => Decode.Cpu / Audit.Cpu;
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
    public static async IAsyncEnumerable<RoundRates> RunAsync(Workload work, int count, [EnumeratorCancellation] CancellationToken cancellation)
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

    private static async Task<Rate> AuditRateAsync(Workload work, CancellationToken cancellation)
    {
        using var output = new TemporaryFolder();
        return await RateAsync(work, () => work.AuditAsync(output.Path, cancellation));
    }

    private static async Task<Rate> RateAsync(Workload work, Func<Task> task)
    {
        // What the one before left behind is not charged to this one.
        GC.Collect();
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await task();
        return new(work.Files.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / work.Files.Count);
    }
}
