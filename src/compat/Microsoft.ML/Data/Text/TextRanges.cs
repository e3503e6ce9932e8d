namespace Microsoft.ML.Data;

/// <summary>The fields that the ranges of columns stand for.</summary>
internal sealed class TextRanges
{
    private readonly TextSample _sample;
    private readonly HashSet<int> _taken;

    public TextRanges(TextLoader.Column[] columns, TextSample sample, bool allowSparse)
    {
        _sample = sample;
        foreach (var column in columns)
            Check(column, allowSparse);
        if (columns.Sum(column => column.Source!.Count(range => range.AllOther)) > 1)
            throw new ArgumentException("At most one range can take all other fields", nameof(TextLoader.Range.AllOther));
        _taken = [];
        foreach (var column in columns)
        {
            foreach (var range in column.Source!)
            {
                if (!range.AllOther && !range.VariableEnd)
                    _taken.UnionWith(Indexes(column.Name!, range));
            }
        }
    }

    public int[] Fixed(TextLoader.Column column)
    {
        var indexes = column.Source!.Where(range => !range.VariableEnd)
            .SelectMany(range => range.AllOther
                ? Indexes(column.Name!, range).Where(index => !_taken.Contains(index))
                : Indexes(column.Name!, range))
            .ToArray();
        return indexes.Length > 0 || Rest(column) is not null
            ? indexes
            : throw new ArgumentException($"No other fields are left for column '{column.Name}'", nameof(TextLoader.Range.AllOther));
    }

    public int? Rest(TextLoader.Column column) => column.Source![^1] is { VariableEnd: true } range ? range.Min : null;

    private static void Check(TextLoader.Column column, bool allowSparse)
    {
        var ranges = column.Source!;
        if (Array.Exists(ranges, range => range.VariableEnd && (range.AutoEnd || range.AllOther)))
        {
            throw new ArgumentException(
                $"Column '{column.Name}': a range with VariableEnd can have neither AutoEnd nor AllOther",
                nameof(TextLoader.Range.VariableEnd));
        }
        if (ranges[..^1].Any(range => range.VariableEnd))
        {
            throw new ArgumentException(
                $"Column '{column.Name}': only the last range can have VariableEnd", nameof(TextLoader.Range.VariableEnd));
        }
        if (allowSparse && ranges[^1].VariableEnd)
        {
            throw new ArgumentException(
                $"Column '{column.Name}': VariableEnd needs AllowSparse to be off", nameof(TextLoader.Options.AllowSparse));
        }
    }

    private IEnumerable<int> Indexes(string name, TextLoader.Range range)
    {
        var toEnd = range.AutoEnd || (range.AllOther && range.Max is null);
        var maximum = toEnd ? _sample.FieldCount - 1 : range.Max ?? range.Min;
        if (maximum is null)
        {
            throw new ArgumentException(
                $"Column '{name}' goes to the end of the line, and there is no sample to find the end in; give 'dataSample'");
        }
        if (maximum < range.Min)
        {
            throw new ArgumentOutOfRangeException(
                nameof(range), $"Column '{name}' begins at field {range.Min}, the lines end at field {maximum}");
        }
        return Enumerable.Range(range.Min, maximum.Value - range.Min + 1);
    }
}
