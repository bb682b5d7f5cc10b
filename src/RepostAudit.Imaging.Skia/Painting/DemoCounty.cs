using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Stories;

namespace RepostAudit.Imaging.Skia.Painting;

/// <summary>
/// Paints the weeks of an invented county as an input folder: pictures in <c>{week}/{unit}/</c>, manifest.csv,
/// articles.csv, units.csv, quotas.csv, and nothing beside them.
/// </summary>
public static class DemoCounty
{
    /// <summary>Paints, in parallel; the same plan gives the same bytes on one machine, however many threads take part.</summary>
    /// <param name="plan">How large the county is.</param>
    /// <param name="folder">Made if it is missing. What an earlier, perhaps interrupted run of the same plan left is painted over.</param>
    /// <param name="progress">Told how many files are done; there are <see cref="CountyPlan.Uploads"/>.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <exception cref="IOException">The folder holds something else, or cannot be written.</exception>
    public static PaintedCounty Paint(CountyPlan plan, string folder, IProgress<int>? progress, CancellationToken ct)
        => Paint(plan, folder, progress, parallelism: -1, ct);

    /// <summary>The same with a bound on the threads: at least 1, or −1 for as many as the machine has.</summary>
    internal static PaintedCounty Paint(CountyPlan plan, string folder, IProgress<int>? progress, int parallelism, CancellationToken ct)
    {
        var story = Storyboard.For(plan);
        var uploads = Named(plan, story.Drafts);
        Directory.CreateDirectory(folder);
        RefuseStrangers(folder, uploads);
        var lettering = Lettering.AtMost(plan.Lettering);
        var darkroom = new Darkroom(lettering);
        var done = 0;
        Parallel.For(0, uploads.Count, new() { CancellationToken = ct, MaxDegreeOfParallelism = parallelism }, i =>
        {
            Save(folder, uploads[i], darkroom.Develop(story.Drafts[i].Recipe));
            progress?.Report(Interlocked.Increment(ref done));
        });
        InputTables.Write(folder, plan, story, uploads);
        return new(folder, lettering.Level, uploads);
    }

    private static List<UploadTruth> Named(CountyPlan plan, IReadOnlyList<Draft> drafts)
    {
        var calendar = new CountyCalendar(TimeZoneInfo.CreateCustomTimeZone("county", Clock.Offset, null, null));
        var names = new FileNames(calendar, new Chance(plan.Seed).Fork("file names"));
        var named = new Dictionary<Draft, UploadName>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            named.Add(draft, names.For(draft));
        }

        return [.. drafts.Select(draft => new UploadTruth(named[draft], draft.Claim, draft.Kind, NameOf(draft.Source), NameOf(draft.SecondSource)))];

        UploadName? NameOf(Draft? draft) => draft is null ? null : named[draft];
    }

    private static void Save(string folder, UploadTruth upload, byte[] bytes)
    {
        var file = Path.Combine(folder, upload.Path.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        File.SetLastWriteTimeUtc(file, upload.Claim.UploadedAt.UtcDateTime);
    }

    /// <summary>A stranger's file in the folder would be audited as if it had been painted.</summary>
    private static void RefuseStrangers(string folder, List<UploadTruth> uploads)
    {
        var own = uploads.Select(upload => upload.Path.ToString()).Concat(InputTables.All).ToHashSet(StringComparer.Ordinal);
        var stranger = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .FirstOrDefault(file => !own.Contains(file));
        if (stranger is not null)
        {
            throw new IOException($"'{folder}' holds '{stranger}', which does not belong to this county; paint into an empty folder");
        }
    }
}
