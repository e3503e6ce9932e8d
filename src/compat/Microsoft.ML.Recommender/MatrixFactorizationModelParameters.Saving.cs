using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.Recommender;

[assembly: LoadableClass(
    typeof(MatrixFactorizationModelParameters),
    typeof(MatrixFactorizationModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Matrix factorization",
    "MatrixFactorization")]

namespace Microsoft.ML.Trainers.Recommender;

public sealed partial class MatrixFactorizationModelParameters
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("MATRFACT", "MatrixFactorization", typeof(MatrixFactorizationModelParameters));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(ApproximationRank);
        ctx.Writer.WriteArray(_factors.Left);
        ctx.Writer.WriteArray(_factors.Right);
    }

    private static MatrixFactorizationModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var rank = ctx.Reader.ReadInt32();
        var left = ctx.Reader.ReadArray<float>();
        var right = ctx.Reader.ReadArray<float>();
        return rank > 0 && left.Length % rank == 0 && right.Length % rank == 0
            ? new MatrixFactorizationModelParameters(new Factors(rank, left, right))
            : throw new FormatException($"The model is damaged: {left.Length} and {right.Length} factors of rank {rank}");
    }
}
