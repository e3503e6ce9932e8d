namespace Microsoft.ML.Data;

/// <summary>Writes rows as lines of text. All lines have all fields, so that any reader finds them.</summary>
internal static class TextSaver
{
    private static readonly Dictionary<DataKind, string> KindNames = new()
    {
        [DataKind.SByte] = "I1",
        [DataKind.Byte] = "U1",
        [DataKind.Int16] = "I2",
        [DataKind.UInt16] = "U2",
        [DataKind.Int32] = "I4",
        [DataKind.UInt32] = "U4",
        [DataKind.Int64] = "I8",
        [DataKind.UInt64] = "U8",
        [DataKind.Single] = "R4",
        [DataKind.Double] = "R8",
        [DataKind.String] = "TX",
        [DataKind.Boolean] = "BL",
        [DataKind.TimeSpan] = "TS",
        [DataKind.DateTime] = "DT",
        [DataKind.DateTimeOffset] = "DZ",
    };

    public static void Save(IDataView data, TextWriter writer, char separator, bool headerRow, bool schema, bool keepHidden)
    {
        if (separator is '"' or '\r' or '\n')
            throw new ArgumentOutOfRangeException("separatorChar", "A quote or a line end cannot separate fields");
        var columns = data.Schema.Where(column => keepHidden || !column.IsHidden).ToArray();
        Check(columns);
        if (schema)
            WriteSchema(writer, columns, separator, headerRow);
        var fields = new FieldWriter(writer, separator);
        if (headerRow)
            WriteHeader(fields, columns);

        using var cursor = data.GetRowCursor(columns);
        var formats = Array.ConvertAll(columns, column => FieldFormats.Create(cursor, column));
        while (cursor.MoveNext())
        {
            foreach (var format in formats)
                format(fields);
            fields.EndLine();
        }
    }

    private static void Check(DataViewSchema.Column[] columns)
    {
        if (columns.Length == 0)
            throw new ArgumentOutOfRangeException("data", "There are no columns to save");
        foreach (var column in columns)
        {
            if (column.Type.GetValueCount() == 0)
            {
                throw new ArgumentOutOfRangeException(
                    "data", $"Column '{column.Name}' has no fixed number of values, as lines of text need it; drop the column");
            }
            if (column.Type.GetItemType() is not PrimitiveDataViewType or RowIdDataViewType)
            {
                throw new ArgumentOutOfRangeException(
                    "data", $"Column '{column.Name}' has type {column.Type}, which is not saved as text; drop the column");
            }
        }
    }

    private static void WriteSchema(TextWriter writer, DataViewSchema.Column[] columns, char separator, bool headerRow)
    {
        writer.Write("#@ TextLoader{\n");
        if (headerRow)
            writer.Write("#@   header+\n");
        var separatorName = separator switch
        {
            '\t' => "tab",
            ' ' => "space",
            ',' => "comma",
            ';' => "semicolon",
            _ => $"{separator}",
        };
        writer.Write($"#@   sep={separatorName}\n");
        var first = 0;
        foreach (var column in columns)
        {
            var last = first + column.Type.GetValueCount() - 1;
            var item = column.Type.GetItemType();
            var keys = item is KeyDataViewType key ? $"[0-{key.Count - 1}]" : "";
            var range = column.Type is VectorDataViewType ? $"{first}-{last}" : $"{first}";
            writer.Write($"#@   col={column.Name.ReplaceLineEndings(" ")}:{KindNames[DataKinds.FromItemType(item)]}{keys}:{range}\n");
            first = last + 1;
        }
        writer.Write("#@ }\n");
    }

    private static void WriteHeader(FieldWriter fields, DataViewSchema.Column[] columns)
    {
        foreach (var column in columns)
        {
            if (column.Type is not VectorDataViewType)
            {
                fields.Write(column.Name);
                continue;
            }
            VBuffer<ReadOnlyMemory<char>> names = new(column.Type.GetValueCount(), 0, [], []);
            if (column.HasSlotNames())
                column.GetSlotNames(ref names);
            foreach (var name in names.DenseValues())
                fields.Write(name.Span);
        }
        fields.EndLine();
    }
}
