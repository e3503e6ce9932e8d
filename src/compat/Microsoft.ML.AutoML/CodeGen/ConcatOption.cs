namespace Microsoft.ML.AutoML.CodeGen;

internal sealed class ConcatOption
{
    public string[] InputColumnNames { get; set; } = [];

    public string OutputColumnName { get; set; } = "";
}
