using System.Text.Json.Serialization;

namespace RepostAudit.Faults.Stores;

/// <summary>Where a county's stores are: enough for another process to open them.</summary>
[JsonDerivedType(typeof(Embedded), nameof(Embedded))]
public abstract record StoreAddress
{
    private StoreAddress()
    {
    }

    /// <param name="Screenshots">The folder of the screenshots.</param>
    /// <param name="Facts">The folder of the store's file and of the published reports; made where it is missing.</param>
    public sealed record Embedded(string Screenshots, string Facts) : StoreAddress;
}
