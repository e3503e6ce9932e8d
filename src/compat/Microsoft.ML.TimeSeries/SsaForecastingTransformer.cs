using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms.TimeSeries;

[assembly: LoadableClass(
    typeof(SsaForecastingTransformer),
    typeof(SsaForecastingTransformer),
    null,
    typeof(SignatureLoadModel),
    "Forecasts by singular spectrum analysis",
    "SsaForecasting")]

namespace Microsoft.ML.Transforms.TimeSeries;

public sealed class SsaForecastingTransformer : SsaForecastingBaseWrapper
{
    internal static readonly VersionInfo Version = FirstVersion.Of("SSAFORCS", "SsaForecasting", typeof(SsaForecastingTransformer));

    internal SsaForecastingTransformer(ForecastColumns columns, SsaForecaster forecaster, float confidenceLevel)
        : base(columns, forecaster, confidenceLevel)
    {
    }

    private static SsaForecastingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var (series, forecast) = (ctx.LoadNonEmptyString(), ctx.LoadNonEmptyString());
        var (lower, upper) = (ctx.LoadStringOrNull(), ctx.LoadStringOrNull());
        var (horizon, isVariable) = (ctx.Reader.ReadInt32(), ctx.Reader.ReadBoolean());
        var confidenceLevel = ctx.Reader.ReadSingle();
        SsaChecks.Horizon(horizon);
        SsaChecks.Confidence(confidenceLevel);
        return new SsaForecastingTransformer(
            new ForecastColumns(series, forecast, lower, upper, horizon, isVariable),
            SsaForecasterFormat.Read(ctx.Reader),
            confidenceLevel);
    }
}
