namespace Microsoft.ML.Data;

/// <summary>Columns as bytes: name, type, and those annotations whose types can be written.</summary>
internal static class ColumnCodec
{
    public static void Write(BinaryWriter writer, DataViewSchema.Column column)
    {
        Write(writer, column.Name, column.Type);
        var annotations = column.Annotations.Schema.Where(annotation => TypeCodec.CanWrite(annotation.Type)).ToArray();
        writer.Write(annotations.Length);
        foreach (var annotation in annotations)
        {
            Write(writer, annotation.Name, annotation.Type);
            Generic.Invoke(WriteValue<int>, [annotation.Type.RawType], writer, column.Annotations, annotation);
        }
    }

    public static DataViewSchema.DetachedColumn Read(ByteReader reader)
    {
        var name = reader.ReadText();
        var type = TypeCodec.Read(reader);
        var annotations = new DataViewSchema.Annotations.Builder();
        for (var count = reader.Read<int>(); count > 0; count--)
        {
            var kind = reader.ReadText();
            var valueType = TypeCodec.Read(reader);
            annotations.Add(kind, valueType, Generic.Call(ReadValue<int>, valueType.RawType, reader, valueType));
        }
        return new DataViewSchema.DetachedColumn(name, type, annotations.ToAnnotations());
    }

    private static void Write(BinaryWriter writer, string name, DataViewType type)
    {
        ValueCodec.WriteText(writer, name.AsMemory());
        TypeCodec.Write(writer, type);
    }

    private static void WriteValue<TValue>(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation)
    {
        TValue value = default!;
        annotations.GetGetter<TValue>(annotation)(ref value);
        ValueCodec.Create<TValue>(annotation.Type).Write(writer, in value);
    }

    private static ValueGetter<TValue> ReadValue<TValue>(ByteReader reader, DataViewType type)
    {
        var codec = ValueCodec.Create<TValue>(type);
        TValue read = default!;
        codec.Read(reader, ref read);
        return (ref TValue value) => codec.Copy(in read, ref value);
    }
}
