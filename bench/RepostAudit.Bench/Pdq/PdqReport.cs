using RepostAudit.Core.Fingerprints;
using RepostAudit.Core.Pictures.Sampling;

namespace RepostAudit.Bench.Pdq;

/// <summary>Prints how many pictures of 512 × 512 one core hashes in a second, and where the time goes.</summary>
internal static class PdqReport
{
    public static int Run(string[] args)
    {
        var picture = new NoisePicture(512, 512);
        var screen = new NoisePicture(720, 1600).Plane;

        Console.WriteLine("PDQ, one thread, median of rounds");
        var hash = MedianTime.Microseconds(() => PdqHasher.Hash(picture.Luma, picture.Width, picture.Height));
        Print("hash of 512 × 512 float luma", hash);
        Console.WriteLine($"  = {1e6 / hash:N0} images/s (to reach: 1,500)");
        Print("hash of a 720 × 1600 byte plane", MedianTime.Microseconds(() => PdqHasher.Hash(screen)));
        Console.WriteLine();

        Console.WriteLine("By stage, 512 × 512");
        foreach (var (name, work) in new PdqStages(picture).All)
        {
            Print(name, MedianTime.Microseconds(work));
        }

        Console.WriteLine();
        Console.WriteLine("Before it, not part of the hash");
        Print("luma from RGB, 512 × 512", MedianTime.Microseconds(() => PdqHasher.LumaFromRgb(picture.Rgb, picture.Luma)));
        Print("720 × 1600 plane to 512 × 512", MedianTime.Microseconds(() => PlaneScaling.Reduce(screen, 512, 512)));
        return 0;
    }

    private static void Print(string name, double microseconds) => Console.WriteLine($"  {name,-34} {microseconds,8:F1} µs");
}
