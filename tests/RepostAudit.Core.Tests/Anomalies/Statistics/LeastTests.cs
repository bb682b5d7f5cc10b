using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RepostAudit.Core.Anomalies.Statistics;

namespace RepostAudit.Core.Tests.Anomalies.Statistics;

public class LeastTests
{
    [Property]
    public Property It_is_the_first_that_holds() => Prop.ForAll(
        (from most in Gen.Choose(0, 1000) from first in Gen.Choose(0, most + 1) select (most, first)).ToArbitrary(),
        of => Assert.Equal(of.first, Least.Where(of.most, number => number >= of.first)));
}
