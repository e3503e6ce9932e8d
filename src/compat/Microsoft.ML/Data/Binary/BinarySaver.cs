namespace Microsoft.ML.Data;

internal static class BinarySaver
{
    public static void Save(IDataView data, Stream stream, bool keepHidden)
    {
        var columns = data.Schema.Where(column => keepHidden || !column.IsHidden).ToArray();
        foreach (var column in columns)
        {
            if (!TypeCodec.CanWrite(column.Type))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(data), $"Column '{column.Name}' has type {column.Type}, which is not saved; drop the column");
            }
        }
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(BinaryLayout.Magic);
        writer.Write(BinaryLayout.Version);
        WriteHeader(writer, columns);

        using var cursor = data.GetRowCursor(columns);
        var stores = Array.ConvertAll(columns, column => BinaryColumnWriter.Create(cursor, column));
        var rows = 0;
        while (cursor.MoveNext())
        {
            foreach (var store in stores)
                store.Add();
            rows++;
            if (rows == BinaryLayout.MaximumBlockRows || stores.Sum(store => store.Length) >= BinaryLayout.MaximumBlockBytes)
                WriteBlock(writer, ref rows, stores);
        }
        if (rows > 0)
            WriteBlock(writer, ref rows, stores);
        writer.Write(0);
        Array.ForEach(stores, store => store.Dispose());
    }

    private static void WriteHeader(BinaryWriter writer, DataViewSchema.Column[] columns)
    {
        using var header = new MemoryStream();
        using var headerWriter = new BinaryWriter(header);
        headerWriter.Write(columns.Length);
        foreach (var column in columns)
            ColumnCodec.Write(headerWriter, column);
        writer.Write((int)header.Length);
        writer.Write(header.GetBuffer(), 0, (int)header.Length);
    }

    private static void WriteBlock(BinaryWriter writer, ref int rows, BinaryColumnWriter[] stores)
    {
        writer.Write(rows);
        foreach (var store in stores)
            store.Flush(writer);
        rows = 0;
    }
}
