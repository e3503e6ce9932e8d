using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(ITransformer),
    typeof(ClusteringPredictionFormat),
    null,
    typeof(SignatureLoadModel),
    "Clustering predictions",
    "ClusteringPrediction")]

namespace Microsoft.ML.Trainers;

internal static class ClusteringPredictionFormat
{
    public static readonly VersionInfo Version = FirstVersion.Of("CLUPREDI", "ClusteringPrediction", typeof(ClusteringPredictionFormat));

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var model = PredictionTransformerFormat.LoadModel<IScoringModel<VBuffer<float>>>(env, ctx, Version);
        return (ITransformer)Generic.Invoke(Create<object>, [PredictionTransformerFormat.TypeOf(model)], model, ctx)!;
    }

    private static ClusteringPredictionTransformer<TModel> Create<TModel>(TModel model, ModelLoadContext ctx)
        where TModel : class => new(model, PredictionTransformerFormat.LoadSchema(ctx), ctx.LoadNonEmptyString());
}
