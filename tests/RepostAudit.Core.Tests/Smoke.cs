namespace RepostAudit.Core.Tests;
public class Smoke { [Fact] public void Runs() => Assert.Equal(2, 1 + 1); [Fact] public void Skips() => Assert.Skip("because"); }
