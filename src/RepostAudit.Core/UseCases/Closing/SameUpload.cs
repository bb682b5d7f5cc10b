namespace RepostAudit.Core.UseCases.Closing;

/// <summary>
/// The same bytes under the same name are one upload, however often they were delivered. Ingest sees to that as far as it can; where
/// two deliveries raced and were told different times there are two entries, and the first is the upload.
/// </summary>
internal static class SameUpload
{
    public static AuditFacts KeepFirst(AuditFacts facts)
    {
        var byKey = facts.Entries.Concat(facts.Elsewhere).ToDictionary(entry => entry.Key);
        var again = facts.Edges
            .Where(edge => edge.Evidence.SameBytes && byKey.TryGetValue(edge.Later, out var later) && byKey.TryGetValue(edge.Earlier, out var earlier) && later.Name == earlier.Name)
            .Select(edge => edge.Later)
            .ToHashSet();
        return again.Count == 0
            ? facts
            : facts with
            {
                Entries = [.. facts.Entries.Where(entry => !again.Contains(entry.Key))],
                Edges = [.. facts.Edges.Where(edge => !again.Contains(edge.Later) && !again.Contains(edge.Earlier))],
            };
    }
}
