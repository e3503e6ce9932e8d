using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML.CodeGen;

public class LbfgsOption
{
    [Range(0.03125f, 32768f, 1f, true)]
    public float L1Regularization { get; set; } = 1;

    [Range(0.03125f, 32768f, 1f, true)]
    public float L2Regularization { get; set; } = 1;

    public string LabelColumnName { get; set; } = "Label";

    public string FeatureColumnName { get; set; } = "Feature";

    public string? ExampleWeightColumnName { get; set; }
}
