using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class HashingTransformer : OneToOneTransformerBase
{
    private readonly HashingEstimator.ColumnOptions[] _options;
    private readonly VBuffer<ReadOnlyMemory<char>>?[] _keyValues;

    /// <param name="options">The options of each column.</param>
    /// <param name="keyValues">The name of each key, where inverts are kept.</param>
    internal HashingTransformer(HashingEstimator.ColumnOptions[] options, VBuffer<ReadOnlyMemory<char>>?[] keyValues)
        : base(Array.ConvertAll(options, column => (column.Name, column.InputColumnName)))
    {
        _options = options;
        _keyValues = keyValues;
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var options = _options[pair];
        HashingEstimator.CheckItemType(input.Type.GetItemType(), input.Name, input.Type.ToString()!);
        var keyType = new KeyDataViewType(typeof(uint), 1UL << options.NumberOfBits);
        var annotations = new DataViewSchema.Annotations.Builder();
        if (!options.Combine)
            annotations.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
        if (_keyValues[pair] is { } keyValues)
        {
            annotations.Add(
                AnnotationKinds.KeyValues,
                HashInverts.TypeOfKeyValues(keyValues.Length),
                (ref VBuffer<ReadOnlyMemory<char>> target) => keyValues.CopyTo(ref target));
        }

        DataViewType type = input.Type is VectorDataViewType vector && !options.Combine
            ? new VectorDataViewType(keyType, vector.Dimensions)
            : keyType;
        return new DataViewSchema.DetachedColumn(options.Name, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => ColumnHasher.Create(_options[pair], input.Type).CreateGetter(row, input);
}
