using System.Text;
using RepostAudit.Core.Reports;
using RepostAudit.Core.Tables;

namespace RepostAudit.Core.Tests.Tables;

/// <summary>Tables that a test writes and reads.</summary>
public abstract class TablesUnderTest
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = [];

    protected void Write(string name, byte[] content) => _files[name] = content;

    protected void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    protected CountyTables Read() => CountyTables.Read(_files);

    /// <summary>The only problem, and that it names a fix.</summary>
    protected static Problem OnlyProblem(CountyTables read)
    {
        var problem = Assert.Single(read.Problems);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.Fix);
        return problem;
    }

    protected static void AssertPlace(Problem problem, string file, int? row, string? field)
        => Assert.Equal((file, row, field), (problem.File, problem.Row, problem.Field));
}
