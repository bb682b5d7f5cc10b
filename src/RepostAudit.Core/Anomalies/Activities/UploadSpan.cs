using System.Collections;

namespace RepostAudit.Core.Anomalies.Activities;

/// <summary>Uploads that lie side by side, by their numbers.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The one after the last.</param>
public readonly record struct UploadSpan(int From, int Until) : IEnumerable<int>
{
    public int Length => Until - From;

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(From, Length).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
