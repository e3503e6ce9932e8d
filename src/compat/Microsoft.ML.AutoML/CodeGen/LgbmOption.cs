using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML.CodeGen;

public class LgbmOption
{
    [Range(4, 32768, 4)]
    public int NumberOfLeaves { get; set; } = 4;

    [Range(20, 1024, 20, true)]
    public int MinimumExampleCountPerLeaf { get; set; } = 20;

    [Range(2e-10, 1.0, 1.0, true)]
    public double LearningRate { get; set; } = 1;

    [Range(4, 32768, 4)]
    public int NumberOfTrees { get; set; } = 4;

    [Range(2e-10, 1.0, 1.0, true)]
    public double SubsampleFraction { get; set; } = 1;

    [Range(8, 1024, 256, true)]
    public int MaximumBinCountPerFeature { get; set; } = 256;

    [Range(2e-10, 1.0, 1.0)]
    public double FeatureFraction { get; set; } = 1;

    [Range(2e-10, 1.0, 2e-10, true)]
    public double L1Regularization { get; set; } = 2e-10;

    [Range(2e-10, 1.0, 1.0, true)]
    public double L2Regularization { get; set; } = 1;

    public string LabelColumnName { get; set; } = "Label";

    public string FeatureColumnName { get; set; } = "Feature";

    public string? ExampleWeightColumnName { get; set; }
}
