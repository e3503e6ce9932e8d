using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

/// <summary>Of a vector, the texts that nothing is left of are dropped.</summary>
public sealed partial class TextNormalizingTransformer : OneToOneTransformerBase
{
    private readonly TextNormalizer _normalizer;

    internal TextNormalizingTransformer((string Output, string Input)[] columns, TextNormalizer normalizer)
        : base(columns) => _normalizer = normalizer;

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        TextColumns.Check(input);
        return new DataViewSchema.DetachedColumn(
            Columns[pair].Output, input.Type is VectorDataViewType ? TextColumns.TokensType : TextDataViewType.Instance);
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
    {
        if (input.Type is VectorDataViewType)
        {
            return TextColumns.Map(row, input, (text, results) =>
            {
                if (_normalizer.Normalize(text) is { IsEmpty: false } normalized)
                    results.Add(normalized);
            });
        }

        var getter = row.GetGetter<ReadOnlyMemory<char>>(input);
        return (ValueGetter<ReadOnlyMemory<char>>)((ref ReadOnlyMemory<char> target) =>
        {
            getter(ref target);
            target = _normalizer.Normalize(target);
        });
    }
}
