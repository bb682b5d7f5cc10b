using RepostAudit.Bench.Accuracy.Inputs;

namespace RepostAudit.Bench.Accuracy.Scoring;

/// <summary>How right it is what a system says of a duplicate's picture beside the act for which it is called one.</summary>
/// <param name="FurtherActs">How many further acts are named.</param>
/// <param name="WrongActs">How many of these the picture does not show.</param>
/// <param name="EveryActNamed">Whether the partner and the further acts together are all acts that it shows.</param>
/// <param name="NewPart">Whether part of it is said to be new.</param>
internal sealed record Beside(int FurtherActs, int WrongActs, bool EveryActNamed, bool NewPart)
{
    public static Beside Of(Corpus corpus, Label label, string? partner, ShownBeside said)
    {
        var named = said.FurtherActs.Select(path => corpus.Labels.GetValueOrDefault(path)).ToList();
        var acts = named.Append(partner is null ? null : corpus.Labels.GetValueOrDefault(partner)).OfType<Label>().Select(other => other.Act).ToHashSet();
        return new(
            named.Count,
            named.Count(other => other is null || !label.Repeats(other)),
            new[] { label.Act, label.OtherAct }.Where(act => act.Length > 0).All(acts.Contains),
            said.NewPart);
    }
}
