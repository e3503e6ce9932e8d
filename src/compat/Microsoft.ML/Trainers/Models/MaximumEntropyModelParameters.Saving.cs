using Microsoft.ML;
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

    private protected override void SaveModel(ModelSaveContext ctx) => Save(ctx, Version);

    private static MaximumEntropyModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        var (weights, biases) = Load(ctx, Version);
        return new MaximumEntropyModelParameters(weights, biases);
    }
}
