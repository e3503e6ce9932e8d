using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Collects the distinct values of a column, row by row.</summary>
internal abstract class ValueMapBuilder
{
    public static ValueMapBuilder Create(DataViewRow row, DataViewSchema.Column column, int maximumNumberOfKeys)
        => (ValueMapBuilder)Generic.Invoke(Create<int>, [column.Type.GetItemType().RawType], row, column, maximumNumberOfKeys)!;

    public abstract void AddRow();

    public abstract ValueMap Build(ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality);

    /// <summary>The maps of several columns after one pass over the data.</summary>
    public static ValueMap[] BuildAll(
        IDataView data, DataViewSchema.Column[] columns, int maximumNumberOfKeys, ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality)
    {
        using var cursor = data.GetRowCursor(columns);
        var builders = Array.ConvertAll(columns, column => Create(cursor, column, maximumNumberOfKeys));
        while (cursor.MoveNext())
        {
            foreach (var builder in builders)
                builder.AddRow();
        }

        return Array.ConvertAll(builders, builder => builder.Build(keyOrdinality));
    }

    private static ValueMapBuilder<T> Create<T>(DataViewRow row, DataViewSchema.Column column, int maximumNumberOfKeys)
        where T : notnull => new(row, column, maximumNumberOfKeys);
}
