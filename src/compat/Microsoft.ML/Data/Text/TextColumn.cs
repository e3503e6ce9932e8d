namespace Microsoft.ML.Data;

/// <summary>A column of a text file: its type, and the fields that it is read from.</summary>
internal sealed class TextColumn
{
    private TextColumn(string name, DataViewType type, int[] sources, DataViewSchema.Annotations annotations)
    {
        Name = name;
        Type = type;
        Sources = sources;
        Annotations = annotations;
    }

    public string Name { get; }

    public DataViewType Type { get; }

    public int[] Sources { get; }

    public DataViewSchema.Annotations Annotations { get; }

    public static TextColumn Create(TextLoader.Column column, string[]? firstLine, bool hasHeader)
    {
        if (string.IsNullOrEmpty(column.Name))
            throw new ArgumentException("Each column needs a name", nameof(TextLoader.Options.Columns));
        if (column.Source is not { Length: > 0 } ranges)
        {
            throw new ArgumentException(
                $"Column '{column.Name}' needs a source: the indexes of its fields", nameof(TextLoader.Options.Columns));
        }
        var sources = ranges.SelectMany(range => Indexes(column.Name, range, firstLine)).ToArray();
        var rawType = DataKinds.ToItemType(column.DataKind);
        var itemType = column.KeyCount?.ToKeyType(rawType.RawType) ?? rawType;
        if (sources.Length == 1 && !ranges[0].ForceVector && !ranges[0].AutoEnd)
            return new TextColumn(column.Name, itemType, sources, DataViewSchema.Annotations.Empty);

        var annotations = new DataViewSchema.Annotations.Builder();
        if (hasHeader && firstLine is not null)
            annotations.AddSlotNames(Array.ConvertAll(sources, source => source < firstLine.Length ? firstLine[source] : ""));
        return new TextColumn(column.Name, new VectorDataViewType(itemType, sources.Length), sources, annotations.ToAnnotations());
    }

    private static IEnumerable<int> Indexes(string name, TextLoader.Range range, string[]? firstLine)
    {
        var maximum = range.AutoEnd ? firstLine?.Length - 1 : range.Max ?? range.Min;
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
