namespace RepostAudit.Imaging.Skia.Painting.Screens;

/// <summary>A model of phone: the size of its captures and the way its status bar looks.</summary>
/// <param name="Width">Of a capture, in pixels.</param>
/// <param name="Height">Of a capture, in pixels.</param>
/// <param name="StatusBar">How its top line is laid out.</param>
/// <param name="Buttons">Whether a bar with three buttons closes the screen at the bottom; a thin stroke otherwise.</param>
public sealed record Phone(int Width, int Height, StatusBar StatusBar, bool Buttons);

public enum StatusBar
{
    ClockLeft,
    ClockRight,

    /// <summary>Clock on the left, a camera hole in the middle.</summary>
    ClockLeftWithHole,
}
