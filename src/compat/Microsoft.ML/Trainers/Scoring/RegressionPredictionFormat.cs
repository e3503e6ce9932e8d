using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(ITransformer),
    typeof(RegressionPredictionFormat),
    null,
    typeof(SignatureLoadModel),
    "Regression predictions",
    "RegressionPrediction")]

namespace Microsoft.ML.Trainers;

internal static class RegressionPredictionFormat
{
    public static readonly VersionInfo Version = FirstVersion.Of("REGPREDI", "RegressionPrediction", typeof(RegressionPredictionFormat));

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var model = PredictionTransformerFormat.LoadModel<IScoringModel<float>>(env, ctx, Version);
        return (ITransformer)Generic.Invoke(Create<object>, [PredictionTransformerFormat.TypeOf(model)], model, ctx)!;
    }

    private static RegressionPredictionTransformer<TModel> Create<TModel>(TModel model, ModelLoadContext ctx)
        where TModel : class => new(model, PredictionTransformerFormat.LoadSchema(ctx), ctx.LoadNonEmptyString());
}
