using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class NgramExtractingTransformer : OneToOneTransformerBase
{
    private readonly NgramDictionary[] _dictionaries;
    private readonly string[]?[] _names;

    internal NgramExtractingTransformer((string Output, string Input)[] columns, NgramDictionary[] dictionaries, string[]?[] names)
        : base(columns)
    {
        _dictionaries = dictionaries;
        _names = names;
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        KeyReader.GetKeyType(input);
        if (input.Type is not VectorDataViewType)
            throw SchemaErrors.Mismatch("input", input.Name, "vector of key type", input.Type.ToString()!);
        var annotations = new DataViewSchema.Annotations.Builder();
        if (_names[pair] is { Length: > 0 } names)
            annotations.AddSlotNames(names);
        var type = new VectorDataViewType(NumberDataViewType.Single, _dictionaries[pair].Count);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, type, annotations.ToAnnotations());
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        var getter = KeyReader.GetVector(row, input);
        var dictionary = _dictionaries[pair];
        var weights = new SortedDictionary<int, float>();
        VBuffer<uint> keys = default;
        return (ValueGetter<VBuffer<float>>)((ref VBuffer<float> target) =>
        {
            getter(ref keys);
            dictionary.Weigh(keys.GetValues(), weights);
            var editor = VBufferEditor.Create(ref target, dictionary.Count, weights.Count, requireIndicesOnDense: true);
            var count = 0;
            foreach (var (slot, weight) in weights)
            {
                editor.Indices[count] = slot;
                editor.Values[count++] = weight;
            }

            target = editor.Commit();
        });
    }
}
