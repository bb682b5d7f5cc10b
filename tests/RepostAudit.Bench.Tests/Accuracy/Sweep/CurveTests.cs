using System.Globalization;
using System.Xml.Linq;
using RepostAudit.Bench.Accuracy.Inputs;
using RepostAudit.Bench.Accuracy.Scoring;
using RepostAudit.Bench.Accuracy.Sweep;

namespace RepostAudit.Bench.Tests.Accuracy.Sweep;

public class CurveTests
{
    [Fact]
    public void Each_score_is_a_threshold_and_calls_duplicates_whatever_reaches_it()
        => Assert.Equal(
            [
                (1, 1, 1, 0, 0),
                (0.9, 3, 2, 0, 0),
                (0.8, 3, 2, 1, 1),
                (0.7, 4, 2, 1, 1),
                (0.6, 5, 3, 1, 1),
                (0.5, 5, 3, 2, 1),
            ],
            CurvePoint.Sweep(SmallCorpus.Scores().Cases).Select(point => (point.Threshold, point.Recognised.Of, point.RightPartner.Of, point.Accused.Of, point.LookAlikesAccused.Of)));

    [Fact]
    public void A_duplicate_without_a_score_is_one_at_every_threshold_and_a_rejected_upload_at_none()
    {
        var cases = SmallCorpus.Scores().Cases;
        var point = CurvePoint.Sweep([.. cases.Select(one => one with
        {
            Decision = one.Decision with { Score = one.Decision.Decided == Decided.Rejected ? 1 : null },
        })]);
        Assert.Equal(double.PositiveInfinity, Assert.Single(point).Threshold);
        Assert.Equal(new Rate(4, 5), point[0].Recognised);
        Assert.Equal(new Rate(1, 5), point[0].Accused);
    }

    [Fact]
    public void The_plot_names_its_axes_and_systems_and_keeps_every_point_inside()
    {
        var scores = SmallCorpus.Scores() with { Name = "a < b & c" };
        var plot = XDocument.Parse(CurvePlot.Draw(new("small", [scores, scores with { Name = "other", Family = "other" }])));
        var texts = plot.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        Assert.Contains("duplicates recognised", texts);
        Assert.Contains("honest uploads accused (logarithmic)", texts);
        Assert.Contains("a < b & c", texts);
        Assert.Contains("80.0 % recognised, 1 accused (20.0 %)", texts);
        var lines = plot.Descendants().Where(element => element.Name.LocalName == "polyline").ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines.SelectMany(line => line.Attribute("points")!.Value.Split(' ')), point =>
        {
            var at = point.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            Assert.InRange(at[0], 80, 640);
            Assert.InRange(at[1], 50, 480);
        });
    }
}
