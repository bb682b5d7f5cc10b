namespace RepostAudit.Faults.Painting;

/// <summary>An upload for a storage.</summary>
/// <param name="Path">Where it is to lie.</param>
/// <param name="At">When it was uploaded, where the storage lets one say so.</param>
/// <param name="Said">What is said beside it.</param>
/// <param name="Bytes">The file.</param>
public sealed record PaintedUpload(string Path, DateTimeOffset At, IReadOnlyDictionary<string, string> Said, byte[] Bytes);
