using RepostAudit.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Azurite))]

// Every test has many processes of its own; two at once would only be slower.
[assembly: Parallelization(Mode = ParallelMode.None)]
