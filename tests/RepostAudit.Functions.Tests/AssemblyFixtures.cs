using RepostAudit.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]
