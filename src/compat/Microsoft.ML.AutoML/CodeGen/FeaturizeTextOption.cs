namespace Microsoft.ML.AutoML.CodeGen;

internal sealed class FeaturizeTextOption
{
    public string InputColumnName { get; set; } = "";

    public string OutputColumnName { get; set; } = "";
}
