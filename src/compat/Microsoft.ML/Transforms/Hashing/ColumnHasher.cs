using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Makes keys of the values of one column.</summary>
internal abstract class ColumnHasher
{
    public static ColumnHasher Create(HashingEstimator.ColumnOptions options, DataViewType type)
        => (ColumnHasher)Generic.Invoke(Create<int>, [type.GetItemType().RawType], options, type)!;

    /// <summary>A getter of a key, or of a vector of them.</summary>
    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    /// <summary>An action that passes the keys of the current row on, each with its value as text.</summary>
    public abstract Action CreateReader(DataViewRow row, DataViewSchema.Column input, Action<uint, string> add);

    private static ColumnHasher<T> Create<T>(HashingEstimator.ColumnOptions options, DataViewType type) => new(options, type);
}
