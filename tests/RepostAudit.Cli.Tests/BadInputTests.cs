using System.Text;
using RepostAudit.Cli.Tests.Running;

namespace RepostAudit.Cli.Tests;

/// <summary>One folder in which everything is wrong at once, and some things are right.</summary>
public sealed class BadInputTests(SampleCounty county) : IDisposable
{
    private const string Noon = "2024-03-04T12:00:00+08:00";
    private const string Chinese = "u01/转发截图.png";
    private const string Spaced = "u01/my shot, \"final\".png";
    private const string Emoji = "u01/👍🏽.png";
    private const string Hostile = "u01/<script>alert(1)<!script>.png";
    private static readonly string Long = $"u01/{new string('长', 83)}{new string('x', 2)}.png";

    private readonly TempFolder _folder = new();
    private readonly TempFolder _elsewhere = new();

    [Fact]
    public async Task Every_fault_is_named_with_its_place_and_fix_and_what_is_good_counts()
    {
        Write();

        var ran = await Ran.AuditAsync(_folder.Path, _folder["out"], "--lang", "en");

        ran.Exits(1).Says(
            "! manifest.csv, row 7, unit: Unit nobody is not in units.csv",
            "! manifest.csv, row 8, path: Rows 2 and 8 are both about u01/转发截图.png; row 2 is taken. Remove one of the two.",
            "! manifest.csv, row 9, path: ",
            "! manifest.csv, row 10, path: ",
            "! manifest.csv, row 11, path: The file u01/link.png is a link",
            "! manifest.csv, row 12, uploaded_at: '2024-03-04T12:00:00' has no offset",
            "! manifest.csv, row 13, path: The file u01/gone.png is missing. Add the file to the folder",
            "! u01/unlisted.png",
            "! u01/link.png");
        var output = new AuditOutput(_folder["out"]);
        output.AssertAddsUp(13);
        Assert.All(
            (string[])[Chinese, Spaced, Emoji, Hostile, Long, "u01/stranger.png", "u01/formula.png"],
            path => Assert.Equal(("counted", ""), (output.Submission(path)["decision"], output.Submission(path)["reason"])));
        Assert.Equal((Chinese, "exact"), (output.Submission("u01/twin.png")["duplicate_of"], output.Submission("u01/twin.png")["match_kind"]));
        Assert.Equal(
            ["invalid_manifest_row", "not_in_manifest", "truncated", "empty_file", "unknown_format"],
            ((string[])["u01/undated.png", "u01/unlisted.png", "u01/torn.png", "u01/empty.png", "u01/text.png"]).Select(path => output.Submission(path)["reason"]));
    }

    [Fact]
    public async Task Nothing_in_a_name_becomes_a_formula_or_runs()
    {
        Write();

        await Ran.AuditAsync(_folder.Path, _folder["out"], "--lang", "en");

        var output = new AuditOutput(_folder["out"]);
        Assert.Equal("'=cmd|' /C calc'!A0", output.Submission("u01/formula.png")["unit"]);
        Assert.Contains(output.Tallies, row => row["unit"] == "'=cmd|' /C calc'!A0");
        Assert.DoesNotContain("<script>alert", output.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", output.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", output.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_outside_the_folder_is_shown()
    {
        Write();

        await Ran.AuditAsync(_folder.Path, _folder["out"], "--lang", "en");

        Assert.DoesNotContain(new AuditOutput(_folder["out"]).Submissions, row => row["path"].Contains("secret", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    private void Write()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names and links cannot be made there");
        Assert.Equal(255, Encoding.UTF8.GetByteCount(Long["u01/".Length..]));
        var screens = new Queue<byte[]>(county.Screens);
        _elsewhere.Write("secret.png", screens.Dequeue());
        var first = screens.Peek();
        foreach (var path in (string[])[Chinese, Spaced, Emoji, Hostile, Long, "u01/stranger.png", "u01/formula.png", "u01/undated.png", "u01/unlisted.png"])
        {
            _folder.Write(path, screens.Dequeue());
        }

        _folder.Write("u01/twin.png", first);
        _folder.Write("u01/torn.png", Pictures.Png(first)[..1000]);
        _folder.Write("u01/empty.png", "");
        _folder.Write("u01/text.png", "this is no picture");
        File.CreateSymbolicLink(_folder["u01/link.png"], _elsewhere["secret.png"]);
        _folder.Write("units.csv", "unit,name\nu01,\"<img src=x onerror=alert(1)>, 局\"\n=cmd|' /C calc'!A0,formula\n");
        _folder.Write("manifest.csv", "\ufeff" + string.Join("\r\n", [
            "note,path,unit,submitter,uploaded_at",
            $"\"a, b\",{Chinese},u01,s1,{Noon}",
            $",\"{Spaced.Replace("\"", "\"\"", StringComparison.Ordinal)}\",u01,s1,{Noon}",
            $",{Emoji},u01,s1,{Noon}",
            $",{Hostile},u01,<b>s</b>,{Noon}",
            $",{Long},u01,s1,{Noon}",
            $",u01/stranger.png,nobody,s1,{Noon}",
            $",{Chinese},u01,s2,{Noon}",
            $",../{Path.GetFileName(_elsewhere.Path)}/secret.png,u01,s1,{Noon}",
            $",{_elsewhere["secret.png"]},u01,s1,{Noon}",
            $",u01/link.png,u01,s1,{Noon}",
            ",u01/undated.png,u01,s1,2024-03-04T12:00:00",
            $",u01/gone.png,u01,s1,{Noon}",
            $",u01/formula.png,=cmd|' /C calc'!A0,s1,{Noon}",
            ",u01/twin.png,u01,s1,2024-03-04T13:00:00+08:00",
            $",u01/torn.png,u01,s1,{Noon}",
            $",u01/empty.png,u01,s1,{Noon}",
            $",u01/text.png,u01,s1,{Noon}",
        ]));
    }
}
