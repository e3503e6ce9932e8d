using Microsoft.ML.AutoML.CodeGen;

namespace Microsoft.ML.AutoML;

/// <summary>Sets the columns in an option, whether the caller gave it or not.</summary>
internal sealed record TrainerColumns(string Label, string Features, string? ExampleWeight)
{
    public FastTreeOption Set(FastTreeOption? option)
    {
        option ??= new();
        (option.LabelColumnName, option.FeatureColumnName, option.ExampleWeightColumnName) = (Label, Features, ExampleWeight);
        return option;
    }

    public FastForestOption Set(FastForestOption? option)
    {
        option ??= new();
        (option.LabelColumnName, option.FeatureColumnName, option.ExampleWeightColumnName) = (Label, Features, ExampleWeight);
        return option;
    }

    public LbfgsOption Set(LbfgsOption? option)
    {
        option ??= new();
        (option.LabelColumnName, option.FeatureColumnName, option.ExampleWeightColumnName) = (Label, Features, ExampleWeight);
        return option;
    }

    public SdcaOption Set(SdcaOption? option)
    {
        option ??= new();
        (option.LabelColumnName, option.FeatureColumnName, option.ExampleWeightColumnName) = (Label, Features, ExampleWeight);
        return option;
    }
}
