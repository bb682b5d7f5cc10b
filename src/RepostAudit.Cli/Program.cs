using RepostAudit.Cli.Commands;
using RepostAudit.Cli.Terminal;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, Interrupt.Listen());
