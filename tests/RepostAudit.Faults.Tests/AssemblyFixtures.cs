using RepostAudit.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]

// Every test has many processes of its own; two at once would only be slower, and a minute is soon over.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
