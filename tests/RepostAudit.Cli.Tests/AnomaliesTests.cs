using System.Text.Json;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

public sealed class AnomaliesTests
{
    private const string Header = "submission_id,week,unit,submitter,uploaded_at,decision,duplicate_of\n";
    private const string Row = "S1,2026-W20,u1,P1,2026-05-11T09:00:00+08:00,counted,\n";

    [Theory]
    [InlineData("--error-budget takes 0.001 to 0.5", "--error-budget", "0.9")]
    [InlineData("--night takes two hours, such as 22-6; 'late' is none", "--night", "late")]
    [InlineData("--night 18 to 23 and 4 to 8", "--night", "12-6")]
    [InlineData("--deadline-hours 1 to 24", "--deadline-hours", "0")]
    [InlineData("--from: week '2026-20' is not an ISO week", "--from", "2026-20")]
    [InlineData("--zone 'Peking' is not known here", "--zone", "Peking")]
    public async Task A_bad_setting_is_refused_by_name_and_nothing_is_written(string said, params string[] options)
    {
        using var folder = new TempFolder();
        folder.Write("ledger.csv", Header + Row);

        (await Ran.Async(["anomalies", "--ledger", folder["ledger.csv"], "--out", folder["out"], .. options])).Exits(2).Says(said);

        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task A_ledger_that_is_not_there_is_named()
    {
        using var folder = new TempFolder();
        (await Ran.Async("anomalies", "--ledger", folder["none.csv"], "--out", folder["out"])).Exits(2).Says("none.csv cannot be read", "Name a CSV file that can be read");
    }

    [Fact]
    public async Task What_gaming_leaves_in_a_county_is_found_and_the_same_run_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        (await Ran.Async("simulate", "--out", folder["counties"], "--seed", "11", "--gaming", "strong", "--units", "40")).Exits(0);
        var truth = File.ReadAllLines(folder["counties/county_11/truth.csv"]).Skip(1).Select(line => line.Split(',')).Where(episode => episode[3] == "unit").ToList();

        Assert.Contains("Report: ", (await Of(folder, "counties/county_11", "one")).Exits(0).Output, StringComparison.Ordinal);
        (await Of(folder, "counties/county_11", "two")).Exits(0);

        var found = File.ReadAllLines(folder["one/anomalies.csv"]);
        Assert.StartsWith("week,units,detector,p_value,q_value,effect,explanation", found[0], StringComparison.Ordinal);
        Assert.True(truth.Count(episode => found.Any(line => line.Contains(episode[1], StringComparison.Ordinal) && line.Contains(episode[4].Split(';')[0], StringComparison.Ordinal))) >= 0.7 * truth.Count);
        Assert.Equal(
            ["anomalies.csv", "anomalies.html", "anomalies.json", "anomalies.xlsx", "evidence.csv"],
            Directory.EnumerateFiles(folder["one"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateFiles(folder["one"]), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["two"], Path.GetFileName(file)))));
    }

    [Fact]
    public async Task A_county_without_gaming_gives_an_empty_table()
    {
        using var folder = new TempFolder();
        (await Ran.Async("simulate", "--out", folder["counties"], "--seed", "12", "--gaming", "none", "--units", "30")).Exits(0);

        (await Of(folder, "counties/county_12", "out")).Exits(0);

        Assert.DoesNotContain(File.ReadAllLines(folder["out/anomalies.csv"]).Skip(1), line => !line.Contains(",*,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_summary_is_JSON_where_that_is_asked_for()
    {
        using var folder = new TempFolder();
        folder.Write("ledger.csv", Header + Row);

        var ran = (await Ran.Async("anomalies", "--ledger", folder["ledger.csv"], "--out", folder["out"], "--json")).Exits(0);

        using var summary = JsonDocument.Parse(ran.Output);
        Assert.Equal(1, summary.RootElement.GetProperty("uploads").GetInt32());
        Assert.Empty(summary.RootElement.GetProperty("findings").EnumerateObject());
        Assert.True(summary.RootElement.GetProperty("untested").GetInt32() > 0);
    }

    [Theory]
    [InlineData("", "The file is empty", "a header row")]
    [InlineData(Header, "There is no row that can be used", "Export a row")]
    [InlineData("submission_id,unit\nS1,u1\n", "The column uploaded_at is missing", "The column decision is missing")]
    [InlineData(Header + Row + "S2,2026-W21,u1,P1,2026-05-11T09:00:00+08:00,counted,\n", "row 3, week", "the row is left out")]
    [InlineData(Header + Row + "S1,2026-W20,u1,P1,2026-05-11T10:00:00+08:00,counted,\n", "row 3, submission_id", "that row is taken")]
    [InlineData(Header + Row + "S2,2026-W20,u1,P1,2026-05-11T10:00:00+08:00,duplicate,S9\n", "row 3, duplicate_of", "is not in the file")]
    [InlineData(Header + "S2,2026-W20,u1,P1,2026-05-11T08:00:00+08:00,duplicate,S1\n" + Row, "row 2, duplicate_of", "is not earlier")]
    [InlineData(Header + Row + "S2,2026-W20,u1,P1,2026-05-11T10:00:00+08:00,perhaps,\n", "row 3, decision", "Write counted, duplicate or rejected")]
    [InlineData(Header + Row + "S2,2026-W20,u1,P1,2026-05-11T10:00:00+09:00,counted,\n", "2 different offsets", "Asia/Shanghai")]
    [InlineData(Header + Row + "S2,2026-W20,u9,P1,2026-05-11T10:00:00+08:00,counted,\n", "Unit u9 is not in units.csv", "Add it there")]
    [InlineData(Header + Row + "S2,2026-W30,u1,P1,2026-07-20T10:00:00+08:00,counted,\n", "Week 2026-W30 has no quotas", "--from and --until")]
    public async Task What_is_wrong_with_a_ledger_is_named_and_stops_nothing_else(string ledger, params string[] said)
    {
        using var folder = new TempFolder();
        folder.Write("ledger.csv", ledger);
        folder.Write("units.csv", "unit,name,parent,level,staff,population\nu1,一,,department,20,\n");
        folder.Write("quotas.csv", "week,unit,quota\n2026-W20,u1,20\n");

        (await Of(folder, "", "out")).Exits(1).Says(said);

        Assert.True(File.Exists(folder["out/anomalies.html"]));
    }

    [Theory]
    [InlineData("units.csv", "unit,name,parent,level,staff,population\nu1,一,,department,-5,\n", "units.csv, row 2, staff")]
    [InlineData("quotas.csv", "week,unit,quota\n2026-W20,u1,-20\n", "quotas.csv, row 2, quota")]
    public async Task A_negative_number_is_named(string file, string text, string said)
    {
        using var folder = new TempFolder();
        folder.Write("ledger.csv", Header + Row);
        folder.Write("units.csv", "unit,name,parent,level,staff,population\nu1,一,,department,20,\n");
        folder.Write("quotas.csv", "week,unit,quota\n2026-W20,u1,20\n");
        folder.Write(file, text);

        (await Of(folder, "", "out")).Exits(1).Says(said);
    }

    private static Task<Ran> Of(TempFolder folder, string input, string output)
    {
        string File(string name) => folder[input.Length == 0 ? name : $"{input}/{name}"];
        return Ran.Async("anomalies", "--ledger", File("ledger.csv"), "--units", File("units.csv"), "--quotas", File("quotas.csv"), "--out", folder[output], "--lang", "en");
    }
}
