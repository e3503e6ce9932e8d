using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(PairwiseCouplingModelParameters),
    typeof(PairwiseCouplingModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Pairwise coupling",
    "PairwiseCoupling")]

namespace Microsoft.ML.Trainers;

public sealed partial class PairwiseCouplingModelParameters
{
    private static readonly VersionInfo Version
        = FirstVersion.Of("PAIRCOUP", "PairwiseCoupling", typeof(PairwiseCouplingModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(_classCount);
        BinaryModels.Save(ctx, _models);
    }

    private static PairwiseCouplingModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var classCount = ctx.Reader.ReadCount();
        var models = BinaryModels.Load(env, ctx);
        if (models.Length != Math.Max(1, (long)classCount * (classCount - 1) / 2))
            throw new FormatException($"The model is damaged: {models.Length} models for the pairs of {classCount} classes");
        return new PairwiseCouplingModelParameters(classCount, models);
    }
}
