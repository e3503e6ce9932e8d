using Microsoft.ML;
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

    private protected override void SaveModel(ModelSaveContext ctx) => Save(ctx, Version);

    private static LinearMulticlassModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (weights, biases) = Load(ctx, Version);
        return new LinearMulticlassModelParameters(weights, biases);
    }
}
