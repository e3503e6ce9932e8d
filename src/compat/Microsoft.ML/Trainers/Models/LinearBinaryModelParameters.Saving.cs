using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(LinearBinaryModelParameters),
    typeof(LinearBinaryModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Linear binary model",
    "LinearBinary")]

namespace Microsoft.ML.Trainers;

public sealed partial class LinearBinaryModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("LINBINAR", "LinearBinary", typeof(LinearBinaryModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.WriteArray(Weights);
        ctx.Writer.Write(Bias);
    }

    private static LinearBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        return new LinearBinaryModelParameters(ctx.Reader.ReadArray<float>(), ctx.Reader.ReadSingle());
    }
}
