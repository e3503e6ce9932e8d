using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Text;

public sealed partial class WordTokenizingTransformer : OneToOneTransformerBase
{
    private readonly char[] _separators;

    internal WordTokenizingTransformer((string Output, string Input)[] columns, char[] separators)
        : base(columns)
    {
        if (separators.Length == 0)
            throw new ArgumentOutOfRangeException(nameof(separators), "At least one separator is needed");
        _separators = [.. separators];
    }

    private protected override DataViewSchema.DetachedColumn GetOutputColumn(int pair, DataViewSchema.Column input)
    {
        TextColumns.Check(input);
        return new DataViewSchema.DetachedColumn(Columns[pair].Output, TextColumns.TokensType);
    }

    private protected override Delegate CreateGetter(int pair, DataViewRow row, DataViewSchema.Column input)
        => TextColumns.Map(row, input, (text, results) =>
        {
            foreach (var range in text.Span.SplitAny(_separators))
            {
                if (text[range] is { IsEmpty: false } word)
                    results.Add(word);
            }
        });
}
