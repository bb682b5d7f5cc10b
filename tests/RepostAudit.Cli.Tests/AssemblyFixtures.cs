using RepostAudit.Cli.Tests.Running;
using RepostAudit.Tests;

[assembly: AssemblyFixture(typeof(SampleCounty))]
[assembly: AssemblyFixture(typeof(Azurite))]
