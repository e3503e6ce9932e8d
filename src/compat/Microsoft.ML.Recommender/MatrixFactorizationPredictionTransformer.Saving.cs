using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.Recommender;

[assembly: LoadableClass(
    typeof(MatrixFactorizationPredictionTransformer),
    typeof(MatrixFactorizationPredictionTransformer),
    null,
    typeof(SignatureLoadModel),
    "Predictions of a matrix factorization",
    "MatrixPrediction")]

namespace Microsoft.ML.Trainers.Recommender;

public sealed partial class MatrixFactorizationPredictionTransformer
{
    private const string ModelFolder = "Model";

    private static readonly VersionInfo Version
        = FirstVersion.Of("MATRPRED", "MatrixPrediction", typeof(MatrixFactorizationPredictionTransformer));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveModel(Model, ModelFolder);
        ctx.SaveNonEmptyString(_rowColumn);
        ctx.SaveNonEmptyString(_columnColumn);
    }

    private static MatrixFactorizationPredictionTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var model = ctx.LoadModel<MatrixFactorizationModelParameters>(env, ModelFolder);
        return new MatrixFactorizationPredictionTransformer(model, ctx.LoadNonEmptyString(), ctx.LoadNonEmptyString());
    }
}
