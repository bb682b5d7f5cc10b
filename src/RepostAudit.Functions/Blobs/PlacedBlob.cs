using RepostAudit.Core.Uploads;

namespace RepostAudit.Functions.Blobs;

/// <summary>A blob whose place says whose upload it is.</summary>
/// <param name="Name">Where it lies in its container.</param>
/// <param name="Claim">What its place, its creation time and its metadata say.</param>
/// <param name="Doubts">What was said and could not be used, or contradicts itself; one English sentence each. None of it costs anybody the upload.</param>
public sealed record PlacedBlob(UploadName Name, Claim Claim, IReadOnlyList<string> Doubts)
{
    /// <param name="path">The blob's name in its container: week, unit, and one or more parts of which the last names the file.</param>
    /// <param name="createdOn">When the blob was created: the only time that counts. The week in the path is the uploader's word.</param>
    /// <param name="metadata">May hold <c>submitter</c>, <c>article</c>, <c>channel</c>, percent-encoded.</param>
    /// <param name="calendar">Where weeks begin and end.</param>
    public static Parsed<PlacedBlob> Parse(string path, DateTimeOffset createdOn, IDictionary<string, string> metadata, CountyCalendar calendar)
    {
        var name = UploadName.Parse(path);
        if (!name.Ok)
        {
            return Parsed<PlacedBlob>.Wrong(name.Error);
        }

        if (name.Value.ToString() != path)
        {
            return Parsed<PlacedBlob>.Wrong($"path '{path}' begins or ends with a blank; remove it");
        }

        if (name.Value.Folders is not [var week, var folder, ..])
        {
            return Parsed<PlacedBlob>.Wrong($"path '{path}' names no unit; upload to week/unit/file, such as 2024-W10/town-03/1.jpg");
        }

        var unit = UnitId.Parse(folder);
        if (!unit.Ok)
        {
            return Parsed<PlacedBlob>.Wrong(unit.Error);
        }

        var said = new MetadataReader(metadata);
        var claim = new Claim(
            createdOn,
            unit.Value,
            said.Read("submitter", SubmitterId.Parse),
            said.Read("article", ArticleId.Parse),
            said.Read("channel", Channels.Parse));
        return Parsed<PlacedBlob>.Of(new(name.Value, claim, [.. DoubtWeek(week, calendar.WeekOf(createdOn)), .. said.Doubts]));
    }

    private static IEnumerable<string> DoubtWeek(string said, IsoWeek counts)
        => IsoWeek.Parse(said) is { Ok: true, Value: var week } && week == counts
            ? []
            : [$"the path says week '{said}', but it was uploaded in {counts}, and that is the week that counts"];
}
