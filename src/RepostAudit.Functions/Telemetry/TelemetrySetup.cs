using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace RepostAudit.Functions.Telemetry;

/// <summary>Sends spans, figures and logs to whoever listens.</summary>
internal static class TelemetrySetup
{
    /// <summary>OpenTelemetry's own setting: where a collector listens. Without it nothing is sent.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(IHostApplicationBuilder worker)
    {
        if (string.IsNullOrWhiteSpace(worker.Configuration[Collector]))
        {
            return;
        }

        // The storage clients keep their spans behind this switch.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        worker.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(spans => spans.AddSource(Instruments.Name, "Azure.*").AddProcessor(new WithoutNames()))
            .WithMetrics(figures => figures.AddMeter(Instruments.Name))
            .WithLogging()
            .UseOtlpExporter();
    }
}
