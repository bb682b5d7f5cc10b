using RepostAudit.Functions.Telemetry;

namespace RepostAudit.Functions.Tests;

public sealed class WithoutNamesTests
{
    [Theory]
    [InlineData("https://county.blob.core.windows.net/screenshots/2024-W10/town-03/1.jpg?comp=metadata", "https://county.blob.core.windows.net/screenshots")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/screenshots/2024-W10/town-03/1.jpg", "http://127.0.0.1:10000/devstoreaccount1/screenshots")]
    [InlineData("https://county.table.core.windows.net/repostauditfacts(PartitionKey='a',RowKey='b')", "https://county.table.core.windows.net/repostauditfacts")]
    [InlineData("/screenshots/2024-W10/town-03/1.jpg", "/screenshots")]
    public void An_address_ends_with_its_container(string address, string cut) => Assert.Equal(cut, WithoutNames.Cut(address));
}
