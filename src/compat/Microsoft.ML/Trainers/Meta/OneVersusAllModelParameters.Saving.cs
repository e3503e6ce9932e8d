using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(OneVersusAllModelParameters),
    typeof(OneVersusAllModelParameters),
    null,
    typeof(SignatureLoadModel),
    "One versus all",
    "OneVersusAll")]

namespace Microsoft.ML.Trainers;

public sealed partial class OneVersusAllModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("ONEVSALL", "OneVersusAll", typeof(OneVersusAllModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(_useProbabilities);
        BinaryModels.Save(ctx, _models);
    }

    private static OneVersusAllModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var useProbabilities = ctx.Reader.ReadBoolean();
        return new OneVersusAllModelParameters(BinaryModels.Load(env, ctx), useProbabilities);
    }
}
