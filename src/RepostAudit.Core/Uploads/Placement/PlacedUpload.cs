namespace RepostAudit.Core.Uploads.Placement;

/// <summary>A stored screenshot whose place says whose upload it is.</summary>
/// <param name="Name">Where it lies.</param>
/// <param name="Claim">What its place, its time and its metadata say.</param>
/// <param name="Doubts">What was said and could not be used, or contradicts itself; one English sentence each. None of it costs anybody the upload.</param>
public sealed record PlacedUpload(UploadName Name, Claim Claim, IReadOnlyList<string> Doubts)
{
    /// <param name="path">Where it lies: week, unit, and one or more parts of which the last names the file.</param>
    /// <param name="uploadedAt">When the storage received it: the only time that counts. The week in the path is the uploader's word.</param>
    /// <param name="metadata">May hold <c>submitter</c>, <c>article</c>, <c>channel</c>, percent-encoded.</param>
    /// <param name="calendar">Where weeks begin and end.</param>
    public static Parsed<PlacedUpload> Parse(string path, DateTimeOffset uploadedAt, IReadOnlyDictionary<string, string> metadata, CountyCalendar calendar)
    {
        var name = UploadName.Parse(path);
        if (!name.Ok)
        {
            return Parsed<PlacedUpload>.Wrong(name.Error);
        }

        if (name.Value.ToString() != path)
        {
            return Parsed<PlacedUpload>.Wrong($"path '{path}' begins or ends with a blank; remove it");
        }

        if (name.Value.Folders is not [var week, var folder, ..])
        {
            return Parsed<PlacedUpload>.Wrong($"path '{path}' names no unit; upload to week/unit/file, such as 2024-W10/town-03/1.jpg");
        }

        var unit = UnitId.Parse(folder);
        if (!unit.Ok)
        {
            return Parsed<PlacedUpload>.Wrong(unit.Error);
        }

        var said = new MetadataReader(metadata);
        var claim = new Claim(
            uploadedAt,
            unit.Value,
            said.Read("submitter", SubmitterId.Parse),
            said.Read("article", ArticleId.Parse),
            said.Read("channel", Channels.Parse));
        return Parsed<PlacedUpload>.Of(new(name.Value, claim, [.. DoubtWeek(week, calendar.WeekOf(uploadedAt)), .. said.Doubts]));
    }

    private static IEnumerable<string> DoubtWeek(string said, IsoWeek counts)
        => IsoWeek.Parse(said) is { Ok: true, Value: var week } && week == counts
            ? []
            : [$"the path says week '{said}', but it was uploaded in {counts}, and that is the week that counts"];
}
