using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(BinaryPredictionFormat), null, typeof(SignatureLoadModel), "Binary predictions", "BinaryPrediction")]

namespace Microsoft.ML.Trainers;

internal static class BinaryPredictionFormat
{
    public static readonly VersionInfo Version = FirstVersion.Of("BINPREDI", "BinaryPrediction", typeof(BinaryPredictionFormat));

    private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var model = PredictionTransformerFormat.LoadModel<IScoringModel<float>>(env, ctx, Version);
        return (ITransformer)Generic.Invoke(Create<object>, [PredictionTransformerFormat.TypeOf(model)], model, ctx)!;
    }

    private static BinaryPredictionTransformer<TModel> Create<TModel>(TModel model, ModelLoadContext ctx)
        where TModel : class => new(
            model,
            PredictionTransformerFormat.LoadSchema(ctx),
            model is PriorModelParameters ? null : ctx.LoadNonEmptyString(),
            ctx.Reader.ReadSingle());
}
