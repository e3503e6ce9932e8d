using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(MaximumEntropyModelParameters),
    typeof(MaximumEntropyModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Maximum entropy model",
    "MaximumEntropy")]

namespace Microsoft.ML.Trainers;

public sealed partial class MaximumEntropyModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("MAXENTRO", "MaximumEntropy", typeof(MaximumEntropyModelParameters));

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        VBuffer<float>[] weights = [];
        GetWeights(ref weights, out var classCount);
        ctx.Writer.WriteArray([.. GetBiases()]);
        for (var i = 0; i < classCount; i++)
            ctx.Writer.WriteArray<float>([.. weights[i].DenseValues()]);
    }

    private static MaximumEntropyModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var biases = ctx.Reader.ReadArray<float>();
        return new MaximumEntropyModelParameters(Array.ConvertAll(biases, _ => ctx.Reader.ReadArray<float>()), biases);
    }
}
