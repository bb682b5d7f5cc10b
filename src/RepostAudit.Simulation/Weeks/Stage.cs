using RepostAudit.Core.Uploads;
using RepostAudit.Simulation.Chances;
using RepostAudit.Simulation.Habits;
using RepostAudit.Simulation.Places;
using RepostAudit.Simulation.Quotas;

namespace RepostAudit.Simulation.Weeks;

/// <summary>What a simulated county consists of before anybody uploads.</summary>
internal sealed class Stage
{
    private int _people;

    public Stage(SimulationSettings settings)
    {
        Settings = settings;
        Dice = new Dice((ulong)settings.Seed).Fork("county");
        Habits = CountyHabits.Draw(Dice.Fork("habits"));
        Places = PlaceTree.Grow(settings.Units, Dice.Fork("places"));
        Recogniser = new Recogniser(Habits);
        Articles = new ArticleStream(settings.Weeks, Habits, Dice.Fork("articles"));
        var uploading = Places.Where(place => place.Uploads).ToList();
        var sizes = uploading.Select(place => Math.Pow(place.Staff, Habits.SizePower) * Dice.Fork("size", place.Index).LogBell(1, Habits.SizeSpread)).ToList();
        var mean = sizes.Average();
        Leaves = [.. uploading.Zip(sizes, (place, size) => Leaf(place, Math.Max(4, Habits.UploadsPerUnit * size / mean)))];
        Quotas = new QuotaBook(this);
        var waves = Dice.Fork("weeks");
        Waves = [.. Enumerable.Range(0, settings.Weeks).Select(_ => waves.LogBell(1, Habits.WeekSpread))];
    }

    public SimulationSettings Settings { get; }

    public Dice Dice { get; }

    public CountyHabits Habits { get; }

    public IReadOnlyList<Place> Places { get; }

    public IReadOnlyList<Leaf> Leaves { get; }

    public QuotaBook Quotas { get; }

    public ArticleStream Articles { get; }

    public Recogniser Recogniser { get; }

    /// <summary>What weeks, and holidays, make of everybody's uploads, as factors.</summary>
    public double[] Waves { get; }

    public int Weeks => Settings.Weeks;

    public IsoWeek IsoWeek(int week) => Settings.FirstWeek.Add(week);

    public Person Hire() => Person.Numbered(++_people);

    private Leaf Leaf(Place place, double size)
    {
        var dice = Dice.Fork("unit", place.Index);
        return new(place, new UnitHabits(Habits, dice), new Roster(place.Staff, Weeks, Habits, Hire, dice), size, Weeks);
    }
}
