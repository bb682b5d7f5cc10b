using System.Globalization;
using RepostAudit.Core.Uploads;
using RepostAudit.Imaging.Skia.Painting.Letters;
using RepostAudit.Imaging.Skia.Painting.Screens;

namespace RepostAudit.Imaging.Skia.Painting.Stories;

/// <summary>Who there is: the county, its units, their members and the crowd that likes and answers.</summary>
internal sealed record Cast(CountyUnit County, IReadOnlyList<CountyUnit> Units, IReadOnlyList<Member> Members, IReadOnlyList<Person> Crowd)
{
    private const int CrowdSize = 60;

    private static readonly (string Name, bool Township)[] UnitNames =
    [
        ("县教育局", false), ("白鹭镇", true), ("县农业农村局", false), ("云坪镇", true), ("松岭街道", true), ("县卫生健康局", false),
        ("石桥铺镇", true), ("县文化和旅游局", false), ("柳荫乡", true), ("县司法局", false), ("茶亭乡", true), ("县融媒体中心", false),
    ];

    public IReadOnlyList<Member> Of(CountyUnit unit) => [.. Members.Where(member => member.Unit == unit.Id)];

    public static Cast For(CountyPlan plan, Chance chance)
    {
        var county = new CountyUnit(Id(0), "砚溪县", null, "county", 0, 286_000);
        var units = UnitNames.Take(plan.Units).Select((unit, i) => Unit(plan, county, unit, i, chance)).ToList();
        var names = new Queue<Wording>(Names.People(chance.Fork("names")));
        var nicknames = new Queue<Wording>(Names.Chosen(chance.Fork("nicknames")));
        var phones = Phones(plan);
        var members = new List<Member>();
        foreach (var unit in units)
        {
            for (var i = 0; i < plan.SubmittersPerUnit; i++)
            {
                var name = names.Dequeue();
                var formula = plan.HostileNames && members.Count == 1;
                var nickname = i % 3 == 2 && nicknames.TryDequeue(out var chosen) ? chosen : name;
                // The first member of every unit never chose an avatar.
                var face = i == 0 ? default : Face(chance);
                var look = chance.Pick(chance.Happens(30) ? Looks.Night : Looks.Day);
                members.Add(new(SubmitterId.Parse(formula ? "=cmd|x" : name.Han).OrThrow(), new(nickname, face), unit.Id, chance.Pick(phones), look));
            }
        }

        return new(county, units, members, [.. Enumerable.Range(0, CrowdSize).Select(i => new Person(nicknames.TryDequeue(out var chosen) ? chosen : names.Dequeue(), Face(chance)))]);
    }

    /// <summary>Four models: the usual one, a long one, a short and wide one, an old one with buttons.</summary>
    public static IReadOnlyList<Phone> Phones(CountyPlan plan)
    {
        var (width, height) = (plan.PictureWidth, plan.PictureHeight);
        return
        [
            new(width, height, StatusBar.ClockLeft, Buttons: false),
            new(width * 9 / 10, height * 19 / 20, StatusBar.ClockLeftWithHole, Buttons: false),
            new(width * 11 / 10, height * 21 / 20, StatusBar.ClockRight, Buttons: true),
            new(width, height * 9 / 10, StatusBar.ClockRight, Buttons: true),
        ];
    }

    private static CountyUnit Unit(CountyPlan plan, CountyUnit county, (string Name, bool Township) unit, int i, Chance chance)
    {
        var name = plan.HostileNames && i == plan.Units - 1 ? $"<b>{unit.Name}</b>" : unit.Name;
        var staff = plan.SubmittersPerUnit + chance.Between(8, 40);
        return new(Id(i + 1), name, county.Id, unit.Township ? "township" : "department", staff, unit.Township ? chance.Between(60, 340) * 100 : 0);
    }

    private static UnitId Id(int number) => UnitId.Parse(string.Create(CultureInfo.InvariantCulture, $"u{number:00}")).OrThrow();

    private static Face Face(Chance chance) => new((FaceStyle)chance.Between(1, 5), chance.Next());
}
