namespace RepostAudit.Core.Reading;

/// <summary>One line of writing found in a picture.</summary>
/// <param name="Text">What was read, as read; never empty.</param>
/// <param name="Confidence">The reader's mean certainty over the characters, 0..100.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TextLine(string Text, int Confidence, LinePlace Place);

/// <summary>
/// Where a line of writing stands: a band around its middle line, in samples of the luma plane, so that a line in a
/// photograph may rise or fall.
/// </summary>
/// <param name="X0">Left end of the middle line.</param>
/// <param name="Y0">Left end of the middle line.</param>
/// <param name="X1">Right end of the middle line.</param>
/// <param name="Y1">Right end of the middle line.</param>
/// <param name="Height">Across the middle line.</param>
public readonly record struct LinePlace(short X0, short Y0, short X1, short Y1, short Height)
{
    public double CentreX => (X0 + X1) / 2.0;

    public double CentreY => (Y0 + Y1) / 2.0;

    /// <summary>Along the middle line, in samples.</summary>
    public double Length => double.Hypot(X1 - X0, Y1 - Y0);
}
