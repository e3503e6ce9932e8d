using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(ITransformer),
    typeof(AnomalyPredictionFormat),
    null,
    typeof(SignatureLoadModel),
    "Anomaly predictions",
    "AnomalyPrediction")]

namespace Microsoft.ML.Trainers;

internal static class AnomalyPredictionFormat
{
    public static readonly VersionInfo Version = FirstVersion.Of("ANOPREDI", "AnomalyPrediction", typeof(AnomalyPredictionFormat));

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var model = PredictionTransformerFormat.LoadModel<IScoringModel<float>>(env, ctx, Version);
        return (ITransformer)Generic.Invoke(Create<object>, [PredictionTransformerFormat.TypeOf(model)], model, ctx)!;
    }

    private static AnomalyPredictionTransformer<TModel> Create<TModel>(TModel model, ModelLoadContext ctx)
        where TModel : class => new(model, PredictionTransformerFormat.LoadSchema(ctx), ctx.LoadNonEmptyString(), ctx.Reader.ReadSingle());
}
