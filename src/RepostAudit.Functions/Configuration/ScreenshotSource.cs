namespace RepostAudit.Functions.Configuration;

/// <summary>How the host learns of a screenshot.</summary>
public enum ScreenshotSource
{
    /// <summary>It looks into the container by itself: for Azurite and classic plans.</summary>
    Polling,

    /// <summary>The storage account tells it through Event Grid: for Flex Consumption, which knows nothing else.</summary>
    EventGrid,
}
