using System.Security.Cryptography;
using RepostAudit.Simulation.Output;

namespace RepostAudit.Simulation.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Equal_settings_give_equal_bytes()
        => Assert.Equal(Bytes(new SimulationSettings(3) { Units = 20, Weeks = 10 }), Bytes(new SimulationSettings(3) { Units = 20, Weeks = 10 }));

    [Fact]
    public void Another_seed_gives_another_county()
        => Assert.NotEqual(Bytes(new SimulationSettings(3) { Units = 20, Weeks = 10 }), Bytes(new SimulationSettings(4) { Units = 20, Weeks = 10 }));

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationSettings(1) { Weeks = 7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationSettings(1) { Units = 501 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulationSettings(1) { CapPerStaff = double.NaN });
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(11, 260)]
    [InlineData(500, 8)]
    public void The_smallest_and_the_largest_county_can_be_made(int units, int weeks)
    {
        foreach (var gaming in (GamingLevel[])[GamingLevel.None, GamingLevel.Strong])
        {
            var county = CountySimulation.Of(new SimulationSettings(9) { Units = units, Weeks = weeks, Gaming = gaming });

            Assert.NotEmpty(county.Uploads);
            Assert.Equal(weeks, county.Quotas.Keys.Select(key => key.Week).Distinct().Count());
        }
    }

    [Fact]
    public void Files_have_the_columns_that_they_are_known_by_and_ids_in_one_form()
    {
        var files = CountyFiles.Of(Counties.Of(1, GamingLevel.Mixed)).ToDictionary(file => file.Name, file => System.Text.Encoding.UTF8.GetString(file.Content).Split('\n'));

        Assert.Equal(["decoys.csv", "ledger.csv", "quotas.csv", "truth.csv", "units.csv"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Matches(@"^S0000001,2026-W20,U\d{3},P\d{5},A\d{4},(moments|family_group|friends_group),2026-05-1\dT\d\d:\d\d:\d\d\+08:00,(counted|rejected),,$", files["ledger.csv"][1]);
        Assert.Contains(files["ledger.csv"], line => System.Text.RegularExpressions.Regex.IsMatch(line, @",duplicate,S\d{7},(exact|reencoded|edited|recaptured)$"));
        Assert.Matches(@"^E001,\w+,\w*,(unit|county),(\*|U\d{3}(;U\d{3})*),2026-W\d\d(;2026-W\d\d)*,\d\.\d{3},-?\d\.\d{3},\d+(\.5)?,", files["truth.csv"][1]);
    }

    private static string Bytes(SimulationSettings settings)
        => string.Join(' ', CountyFiles.Of(CountySimulation.Of(settings)).Select(file => Convert.ToHexString(SHA256.HashData(file.Content))));
}
