using RepostAudit.Bench.Accuracy;
using RepostAudit.Bench.Auditing;
using RepostAudit.Bench.Closing;
using RepostAudit.Bench.Detecting.Innocence;
using RepostAudit.Bench.Detecting.Policies;
using RepostAudit.Bench.Detecting.Power;
using RepostAudit.Bench.Detecting.Speed;
using RepostAudit.Bench.Detecting.Uniformity;
using RepostAudit.Bench.Fitting;
using RepostAudit.Bench.Ingesting;
using RepostAudit.Bench.Pdq;
using RepostAudit.Bench.Reading;
using RepostAudit.Bench.Robustness;

// One line a command: its name, what it measures, and what runs it with the remaining arguments and gives the exit code.
(string Name, string Measures, Func<string[], int> Run)[] commands =
[
    ("pdq", "PDQ on one core: images a second, time per stage", PdqReport.Run),
    ("audit", "a whole audit beside decoding alone, files a second; peak memory", RateReport.Run),
    (PeakMemory.Command, "one audit and its peak memory; what audit runs in a process of its own", RateReport.RunOnce),
    ("stages", "where the time of one upload goes", StagesReport.Run),
    ("determinism", "whether outputs are the same bytes on 1, 2 and 8 threads", DeterminismReport.Run),
    ("faults", "whether workers that are killed leave the facts of one that was never disturbed", FaultsReport.Run),
    ("ingest-cost", "the storage's share of an upload's time, and its requests", IngestCostReport.Run),
    ("upload-time", "time of each upload without reading its writing, by stage", UploadTimeReport.Run),
    ("close", "seconds and memory of closing a week", CloseReport.Run),
    (CloseReport.OnceCommand, "one closing and its peak memory; what close runs in a process of its own", CloseReport.RunOnce),
    ("pairs", "writes the labelled pairs that the match model is fitted on", PairsReport.Run),
    ("fit", "fits the match model, and what models fitted on some corpora make of others", FitReport.Run),
    ("accuracy", "what is recognised and who is accused on labelled folders, beside classic methods", AccuracyReport.Run),
    ("reading", "time, lines and memory of reading the text of screenshots", ReadingReport.Run),
    ("power", "which labelled episodes of simulated counties the detectors find, and how many findings are false", PowerReport.Run),
    ("innocent", "what the detectors say of simulated counties in which no unit games", InnocentReport.Run),
    ("uniformity", "whether p-values are what they claim to be where there is nothing to find", UniformityReport.Run),
    ("detect-time", "seconds and memory of reading a ledger and asking the detectors", DetectTimeReport.Run),
    (DetectTimeReport.OnceCommand, "one ledger; what detect-time runs in a process of its own", DetectTimeReport.RunOnce),
    ("policies", "the same simulated counties ranked, unranked and with capped quotas", PoliciesReport.Run),
];

foreach (var (name, _, run) in commands)
{
    if (args is [var wanted, .. var rest] && wanted == name)
    {
        return run(rest);
    }
}

Console.Error.WriteLine("dotnet run -c Release --project bench/RepostAudit.Bench -- COMMAND");
foreach (var (name, measures, _) in commands)
{
    Console.Error.WriteLine($"  {name,-12} {measures}");
}

return 2;
