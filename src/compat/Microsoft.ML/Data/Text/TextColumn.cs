namespace Microsoft.ML.Data;

/// <summary>A column of a text file: its type, and the fields that it is read from.</summary>
internal sealed class TextColumn
{
    public TextColumn(string name, DataViewType type, int[] sources, int? restSource, DataViewSchema.Annotations annotations)
    {
        Name = name;
        Type = type;
        Sources = sources;
        RestSource = restSource;
        Annotations = annotations;
    }

    public string Name { get; }

    public DataViewType Type { get; }

    public int[] Sources { get; }

    /// <summary>Of a vector of varying length: the field from which on all further fields of a line belong to it.</summary>
    public int? RestSource { get; }

    public DataViewSchema.Annotations Annotations { get; }

    /// <summary>How many fields of a line have to be looked for.</summary>
    public int FieldCount => RestSource is null ? Sources.Max() + 1 : int.MaxValue;

    public static TextColumn[] Create(TextLoader.Column[] columns, TextSample sample, bool allowSparse)
    {
        foreach (var column in columns)
        {
            if (string.IsNullOrEmpty(column.Name))
                throw new ArgumentException("Each column needs a name", nameof(TextLoader.Options.Columns));
            if (column.Source is not { Length: > 0 })
            {
                throw new ArgumentException(
                    $"Column '{column.Name}' needs a source: the indexes of its fields", nameof(TextLoader.Options.Columns));
            }
        }
        var ranges = new TextRanges(columns, sample, allowSparse);
        return Array.ConvertAll(columns, column => Create(column, ranges, sample.FieldNames));
    }

    private static TextColumn Create(TextLoader.Column column, TextRanges ranges, string[]? fieldNames)
    {
        var sources = ranges.Fixed(column);
        var rest = ranges.Rest(column);
        var rawType = DataKinds.ToItemType(column.DataKind);
        var itemType = column.KeyCount?.ToKeyType(rawType.RawType) ?? rawType;
        if (rest is not null)
            return new TextColumn(column.Name!, new VectorDataViewType(itemType), sources, rest, DataViewSchema.Annotations.Empty);
        var first = column.Source![0];
        if (sources.Length == 1 && !first.ForceVector && !first.AutoEnd && !first.AllOther)
            return new TextColumn(column.Name!, itemType, sources, null, DataViewSchema.Annotations.Empty);

        var annotations = new DataViewSchema.Annotations.Builder();
        if (fieldNames is not null)
            annotations.AddSlotNames(Array.ConvertAll(sources, source => source < fieldNames.Length ? fieldNames[source] : ""));
        var type = new VectorDataViewType(itemType, sources.Length);
        return new TextColumn(column.Name!, type, sources, null, annotations.ToAnnotations());
    }
}
