using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(
    typeof(LinearMulticlassModelParameters),
    typeof(LinearMulticlassModelParameters),
    null,
    typeof(SignatureLoadModel),
    "Linear multiclass model",
    "LinearMulticlass")]

namespace Microsoft.ML.Trainers;

public sealed partial class LinearMulticlassModelParameters
{
    private static readonly VersionInfo Version = FirstVersion.Of("LINMULTI", "LinearMulticlass", typeof(LinearMulticlassModelParameters));

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

    private static LinearMulticlassModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        var biases = ctx.Reader.ReadArray<float>();
        return new LinearMulticlassModelParameters(Array.ConvertAll(biases, _ => ctx.Reader.ReadArray<float>()), biases);
    }
}
