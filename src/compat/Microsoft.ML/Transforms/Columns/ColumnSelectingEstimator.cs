using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed class ColumnSelectingEstimator : TrivialEstimator<ColumnSelectingTransformer>
{
    private ColumnSelectingEstimator(ColumnSelectingTransformer transformer)
        : base(transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Transformer.GetOutputSchema(inputSchema);
    }

    internal static ColumnSelectingEstimator Keep(string[] columnNames, bool keepHidden)
        => new(new ColumnSelectingTransformer(Check(columnNames), drop: false, keepHidden));

    internal static ColumnSelectingEstimator Drop(string[] columnNames)
        => new(new ColumnSelectingTransformer(Check(columnNames), drop: true, keepHidden: false));

    private static string[] Check(string[] columnNames)
    {
        ArgumentNullException.ThrowIfNull(columnNames);
        return [.. columnNames];
    }
}
