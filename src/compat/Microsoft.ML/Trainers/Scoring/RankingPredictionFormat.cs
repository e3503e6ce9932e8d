using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(ITransformer),
    typeof(RankingPredictionFormat),
    null,
    typeof(SignatureLoadModel),
    "Ranking predictions",
    "RankingPrediction")]

namespace Microsoft.ML.Trainers;

internal static class RankingPredictionFormat
{
    public static readonly VersionInfo Version = FirstVersion.Of("RANPREDI", "RankingPrediction", typeof(RankingPredictionFormat));

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var model = PredictionTransformerFormat.LoadModel<IScoringModel<float>>(env, ctx, Version);
        return (ITransformer)Generic.Invoke(Create<object>, [PredictionTransformerFormat.TypeOf(model)], model, ctx)!;
    }

    private static RankingPredictionTransformer<TModel> Create<TModel>(TModel model, ModelLoadContext ctx)
        where TModel : class => new(model, PredictionTransformerFormat.LoadSchema(ctx), ctx.LoadNonEmptyString());
}
