using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(PriorModelParameters), typeof(PriorModelParameters), null, typeof(SignatureLoadModel), "Prior model", "Prior")]

namespace Microsoft.ML.Trainers;

public sealed partial class PriorModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("PRIORPRE", "Prior", typeof(PriorModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(Probability);
    }

    private static PriorModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var probability = ctx.Reader.ReadSingle();
        return float.IsNaN(probability) || probability is >= 0 and <= 1
            ? new PriorModelParameters(probability)
            : throw new FormatException($"The probability of a prior model is {probability}");
    }
}
