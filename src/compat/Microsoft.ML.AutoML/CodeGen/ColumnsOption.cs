namespace Microsoft.ML.AutoML.CodeGen;

/// <summary>What the parameter of a transform of several columns holds; nothing of it is swept.</summary>
internal sealed class ColumnsOption
{
    public string[] OutputColumnNames { get; set; } = [];

    public string[] InputColumnNames { get; set; } = [];

    public InputOutputColumnPair[] ToPairs()
        => [.. OutputColumnNames.Zip(InputColumnNames, (output, input) => new InputOutputColumnPair(output, input))];
}
