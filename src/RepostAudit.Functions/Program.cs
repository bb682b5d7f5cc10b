using Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using RepostAudit.Functions;
using RepostAudit.Functions.Configuration;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    Composition.Add(builder);

    using var worker = builder.Build();
    await Composition.ConnectAsync(worker.Services, CancellationToken.None);
    await worker.RunAsync();
    return 0;
}
catch (WrongSettingsException wrong)
{
    // Stop before the host believes that the functions work: it shows this text and gives up after a few tries.
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (Exception failure) when (failure is RequestFailedException or AggregateException { InnerException: RequestFailedException })
{
    await Console.Error.WriteLineAsync($"RepostAudit cannot start, the storage account cannot be used: {failure.Message}");
    return 3;
}
