using System.Globalization;
using RepostAudit.Core.Uploads;

namespace RepostAudit.Simulation.Places;

/// <summary>Somebody who uploads.</summary>
internal sealed record Person(SubmitterId Id)
{
    public static Person Numbered(int number) => new(SubmitterId.Parse($"P{number.ToString("00000", CultureInfo.InvariantCulture)}").OrThrow());
}
