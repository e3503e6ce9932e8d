using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
{
    private readonly (string Output, string Input)[] _columns;
    private readonly int _maximumNumberOfKeys;
    private readonly KeyOrdinality _keyOrdinality;
    private readonly bool _asText;
    private readonly IDataView? _keyData;

    internal ValueToKeyMappingEstimator(
        (string Output, string Input)[] columns, int maximumNumberOfKeys, KeyOrdinality keyOrdinality, bool asText, IDataView? keyData)
    {
        if (maximumNumberOfKeys <= 0)
            throw new ArgumentOutOfRangeException(nameof(maximumNumberOfKeys), "maximumNumberOfKeys must be positive");
        if (!Enum.IsDefined(keyOrdinality))
            throw new ArgumentOutOfRangeException(nameof(keyOrdinality), "Must be ByOccurrence or ByValue");
        if (keyData is { Schema.Count: not 1 })
            throw new ArgumentException($"keyData must contain only one column but has {keyData.Schema.Count}", nameof(keyData));
        _columns = columns;
        _maximumNumberOfKeys = maximumNumberOfKeys;
        _keyOrdinality = keyOrdinality;
        _asText = asText;
        _keyData = keyData;
    }

    public ValueToKeyMappingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inputs = Array.ConvertAll(
            _columns, pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaErrors.NotFound("input", pair.Input));
        return new ValueToKeyMappingTransformer(_columns, BuildMaps(input, inputs), _asText);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        => Shapes.Map(inputSchema, _columns, (name, input) =>
        {
            var keyValues = _asText ? Shapes.KeyValues(TextDataViewType.Instance) : Shapes.KeyValues(input.ItemType, input.IsKey);
            var annotations = input.Keep(AnnotationKinds.SlotNames).Append(keyValues);
            return new SchemaShape.Column(name, input.Kind, NumberDataViewType.UInt32, isKey: true, new SchemaShape(annotations));
        });

    private ValueMap[] BuildMaps(IDataView input, DataViewSchema.Column[] inputs)
    {
        if (_keyData is null)
            return ValueMapBuilder.BuildAll(input, inputs, _maximumNumberOfKeys, _keyOrdinality);
        var map = ValueMapBuilder.BuildAll(_keyData, [_keyData.Schema[0]], int.MaxValue, _keyOrdinality)[0];
        foreach (var column in inputs)
        {
            if (!column.Type.GetItemType().Equals(map.ItemType))
                throw SchemaErrors.Mismatch("input", column.Name, $"{map.ItemType}, the type of keyData,", column.Type.ToString()!);
        }

        return [.. inputs.Select(_ => map)];
    }
}
