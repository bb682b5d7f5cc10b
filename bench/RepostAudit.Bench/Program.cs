using RepostAudit.Bench.Pdq;

// One line a command: its name, what it measures, and what runs it with the remaining arguments and gives the exit code.
(string Name, string Measures, Func<string[], int> Run)[] commands =
[
    ("pdq", "PDQ on one core: images a second, time per stage", PdqReport.Run),
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
    Console.Error.WriteLine($"  {name,-10} {measures}");
}

return 2;
