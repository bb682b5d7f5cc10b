using System.Globalization;
using RepostAudit.Faults.Stores;

namespace RepostAudit.Faults.Painting;

/// <summary>
/// The uploads of a county, any number of them, each a function of the seed and of its number. One in five repeats an earlier one: as the
/// same bytes, encoded anew, or as a look-alike. Some are no evidence, some lie where they cannot be placed, and one
/// screenshot and one article are sent by more people than a key of the index has room for.
/// </summary>
/// <param name="seed">Everything else follows from it.</param>
/// <param name="crowd">How many send the same screenshot, and as many more screens that differ in the name alone; 0 for no crowd.</param>
public sealed class PaintedCounty(int seed, int crowd = 0)
{
    private const int Units = 100;

    private static readonly DateTimeOffset First = new(2024, 3, 4, 1, 0, 0, TimeSpan.Zero);

    public PaintedUpload Upload(int number)
    {
        var (screen, form, _) = Plan(number);
        return new(Path(number, form), At(number), Said(number), form switch
        {
            Form.Jpeg => screen.ToJpeg(),
            Form.Torn => screen.ToPng()[..200],
            Form.Text => System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"not a picture: {number}")),
            _ => screen.ToPng(),
        });
    }

    private enum Form
    {
        Png,
        Jpeg,
        Torn,
        Text,
        Stray,
    }

    private (SmallScreen Screen, Form Form, Random Chance) Plan(int number)
    {
        var chance = new Random(unchecked((seed * 1_000_003) + number));
        if (number < 2 * crowd)
        {
            return (new(seed, number < crowd ? 0 : number), Form.Png, chance);
        }

        var kind = chance.Next(1000);
        var earlier = number > 2 * crowd ? chance.Next(2 * crowd, number) : number;
        var screen = kind < 200 && earlier < number ? Plan(earlier).Screen : new SmallScreen(chance.Next(), chance.Next());
        return kind switch
        {
            < 70 => (screen, Form.Png, chance),
            < 140 => (screen, Form.Jpeg, chance),
            < 200 => (screen with { Owner = chance.Next() }, Form.Png, chance),
            < 215 => (screen, Form.Torn, chance),
            < 220 => (screen, Form.Text, chance),
            < 245 => (screen, Form.Stray, chance),
            _ => (screen, Form.Png, chance),
        };
    }

    // A stray lies at the top, where nobody can tell whose it is.
    private static string Path(int number, Form form) => form is Form.Stray
        ? string.Create(CultureInfo.InvariantCulture, $"stray-{number}.png")
        : string.Create(CultureInfo.InvariantCulture, $"{Machinery.Calendar.WeekOf(At(number))}/u{number % Units:00}/{number}.{(form is Form.Jpeg ? "jpg" : "png")}");

    // Numbers are spread over a fortnight in an order of their own; every eighth comes 3 ms after the one before it.
    private static DateTimeOffset At(int number)
        => First.AddMilliseconds((((number - (number % 8 == 7 ? 1 : 0)) * 104_729L) % 1_100_000 * 1000) + (number % 8 == 7 ? 3 : 0));

    private static Dictionary<string, string> Said(int number) => number % 5 == 0
        ? new() { ["submitter"] = string.Create(CultureInfo.InvariantCulture, $"s{number % 977}"), ["article"] = string.Create(CultureInfo.InvariantCulture, $"a{number % 13}"), ["channel"] = "moments" }
        : [];
}
