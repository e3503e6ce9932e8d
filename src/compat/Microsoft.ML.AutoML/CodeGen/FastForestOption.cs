using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML.CodeGen;

public class FastForestOption
{
    [Range(4, 32768, 4, true)]
    public int NumberOfTrees { get; set; } = 4;

    [Range(4, 32768, 4, true)]
    public int NumberOfLeaves { get; set; } = 4;

    [Range(2e-10f, 1f, 1f)]
    public float FeatureFraction { get; set; } = 1;

    public string LabelColumnName { get; set; } = "Label";

    public string FeatureColumnName { get; set; } = "Feature";

    public string? ExampleWeightColumnName { get; set; }
}
