using System.Text.Json;

namespace RepostAudit.Functions.Poison;

/// <summary>A blob that the host gave up on, as its poison queue names it.</summary>
/// <param name="Path">Where it lies in the container.</param>
/// <param name="Version">Its ETag without quotes; empty where the message names none.</param>
internal sealed record PoisonedBlob(string Path, string Version)
{
    /// <summary>The queue's name, which the host chooses.</summary>
    public const string Queue = "webjobs-blobtrigger-poison";

    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true };

    /// <param name="message">As it lies in the queue.</param>
    /// <param name="container">The container of our screenshots.</param>
    /// <returns>The blob; or why the message is not for us, without anything that an uploader wrote.</returns>
    public static Parsed<PoisonedBlob> Parse(string message, string container)
    {
        try
        {
            return JsonSerializer.Deserialize<Message>(message, Reading) switch
            {
                { BlobName: null or "" } or null => Parsed<PoisonedBlob>.Wrong("it names no blob"),
                { ContainerName: var other } when other != container => Parsed<PoisonedBlob>.Wrong("it is about another container"),
                { FunctionId: var function } when !IsOurs(function) => Parsed<PoisonedBlob>.Wrong("it is about another function"),
                { BlobName: var path, ETag: var tag } => Parsed<PoisonedBlob>.Of(new(path, tag?.Trim('"') ?? "")),
            };
        }
        catch (JsonException)
        {
            return Parsed<PoisonedBlob>.Wrong("it is not the JSON that the host writes");
        }
    }

    // Such as Host.Functions.OnScreenshotUploaded.
    private static bool IsOurs(string? function) => function?.Split('.')[^1] == nameof(OnScreenshotUploaded);

    private sealed record Message(string? FunctionId, string? ContainerName, string? BlobName, string? ETag);
}
