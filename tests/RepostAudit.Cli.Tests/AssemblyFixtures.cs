using RepostAudit.Cli.Tests.Running;

[assembly: AssemblyFixture(typeof(SampleCounty))]
