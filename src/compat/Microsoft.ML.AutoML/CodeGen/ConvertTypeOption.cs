using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML.CodeGen;

/// <remarks>No subclass of <see cref="ColumnsOption"/>: the members of a parameter have the order they are declared in.</remarks>
internal sealed class ConvertTypeOption
{
    public string[] OutputColumnNames { get; set; } = [];

    public string[] InputColumnNames { get; set; } = [];

    public DataKind TargetType { get; set; } = DataKind.Single;

    public InputOutputColumnPair[] ToPairs()
        => [.. OutputColumnNames.Zip(InputColumnNames, (output, input) => new InputOutputColumnPair(output, input))];
}
