using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

public sealed partial class KeyToVectorMappingTransformer : OneToOneTransformerBase
{
    private readonly bool _outputCountVector;

    internal KeyToVectorMappingTransformer((string Output, string Input)[] columns, bool outputCountVector)
        : base(columns) => _outputCountVector = outputCountVector;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        var keyCount = (int)KeyReader.GetKeyType(input).Count;
        var isIndicatorPerSlot = input.Type is VectorDataViewType && !_outputCountVector;
        var slots = input.Type.GetVectorSize();
        var type = isIndicatorPerSlot
            ? new VectorDataViewType(NumberDataViewType.Single, slots, keyCount)
            : new VectorDataViewType(NumberDataViewType.Single, keyCount);

        var annotations = new DataViewSchema.Annotations.Builder();
        if (type.IsKnownSize && KeySlotNames.GetKeyTexts(input) is { } texts)
            KeySlotNames.Add(annotations, type, isIndicatorPerSlot ? KeySlotNames.Combine(input, texts) : texts);
        if (type.IsKnownSize && !_outputCountVector)
            annotations.AddCategoricalSlotRanges(GetRanges(isIndicatorPerSlot ? slots : 1, keyCount));
        if (!_outputCountVector || input.Type is not VectorDataViewType)
            annotations.AddIsNormalized();
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var keyCount = (int)KeyReader.GetKeyType(input).Count;
        if (input.Type is not VectorDataViewType)
            return Indicators.OfKey(KeyReader.GetScalar(row, input), keyCount);
        var keys = KeyReader.GetVector(row, input);
        return _outputCountVector ? Indicators.CountOfKeys(keys, keyCount) : Indicators.OfKeys(keys, keyCount);
    }

    private static int[] GetRanges(int slots, int keyCount)
        => [.. Enumerable.Range(0, slots).SelectMany(i => (int[])[i * keyCount, ((i + 1) * keyCount) - 1])];
}
