using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Keeps the slots that hold something else than the default or a missing value in enough rows.</summary>
public sealed class CountFeatureSelectingEstimator : IEstimator<ITransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly long _count;

    internal CountFeatureSelectingEstimator((string Output, string Input)[] columns, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _columns = columns;
        _count = count;
    }

    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = SelectableColumns.Find(input.Schema, _columns, CanCount);
        using var cursor = input.GetRowCursor(inputs);
        var counters = Array.ConvertAll(inputs, column => SlotCounter.Create(cursor, column));
        while (cursor.MoveNext())
        {
            foreach (var counter in counters)
                counter.AddRow();
        }

        return new SlotSelectingTransformer(_columns, Array.ConvertAll(counters, counter => counter.AtLeast(_count)));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema) => SelectableColumns.Check(inputSchema, _columns, CanCount);

    private static bool CanCount(DataViewType itemType)
        => itemType is TextDataViewType || itemType.Equals(NumberDataViewType.Single) || itemType.Equals(NumberDataViewType.Double);
}
