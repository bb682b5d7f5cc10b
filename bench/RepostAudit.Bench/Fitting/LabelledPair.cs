using RepostAudit.Core.Ledger.Evidence;
using RepostAudit.Core.Matching.Scoring;

namespace RepostAudit.Bench.Fitting;

/// <summary>A pair of uploads that was compared, and the truth about it.</summary>
/// <param name="Corpus">The corpus it is from.</param>
/// <param name="Later">Path of the later upload.</param>
/// <param name="Earlier">Path of the earlier upload.</param>
/// <param name="SameAct">Whether both show one act.</param>
/// <param name="SameCapture">Whether both come from one capture of it; only then the pixels can be expected to agree.</param>
/// <param name="Measures">What was measured.</param>
/// <param name="Rarity">What the rarity of words adds.</param>
internal sealed record LabelledPair(string Corpus, string Later, string Earlier, bool SameAct, bool SameCapture, PairMeasures Measures, Rarity Rarity);
