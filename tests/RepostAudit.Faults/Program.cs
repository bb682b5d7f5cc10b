using RepostAudit.Faults.Workers;

return await Worker.RunAsync(Console.In, Console.Out);
