using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>A schema with the values of its annotations.</summary>
internal static class SchemaFormat
{
    private static readonly VersionInfo Version = FirstVersion.Of("NMLSCHEM", "Schema", typeof(SchemaFormat));

    public static void Write(BinaryWriter writer, DataViewSchema schema)
    {
        ModelHeader.Write(writer, Version);
        writer.Write(schema.Count);
        foreach (var column in schema)
        {
            writer.Write(column.Name);
            writer.WriteType(column.Type);
            WriteAnnotations(writer, column.Annotations);
        }
    }

    public static DataViewSchema Read(BinaryReader reader)
    {
        ModelHeader.Read(reader, "Schema").Check(Version, "Schema");
        var builder = new DataViewSchema.Builder();
        var count = reader.ReadCount();
        for (var i = 0; i < count; i++)
            builder.AddColumn(reader.ReadString(), reader.ReadType(), ReadAnnotations(reader));
        return builder.ToSchema();
    }

    public static void WriteAnnotations(BinaryWriter writer, DataViewSchema.Annotations annotations)
    {
        writer.Write(annotations.Schema.Count);
        foreach (var annotation in annotations.Schema)
        {
            writer.Write(annotation.Name);
            writer.WriteType(annotation.Type);
            var write = annotation.Type is VectorDataViewType ? (Delegate)WriteVector<int> : WriteScalar<int>;
            Generic.Invoke(write, [annotation.Type.GetItemType().RawType], writer, annotations, annotation);
        }
    }

    public static DataViewSchema.Annotations ReadAnnotations(BinaryReader reader)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        var count = reader.ReadCount();
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            var type = reader.ReadType();
            var read = type is VectorDataViewType ? (Delegate)ReadVector<int> : ReadScalar<int>;
            Generic.Invoke(read, [type.GetItemType().RawType], reader, builder, name, type);
        }

        return builder.ToAnnotations();
    }

    private static void WriteScalar<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation)
    {
        T value = default!;
        annotations.GetGetter<T>(annotation)(ref value);
        writer.WriteValue(value);
    }

    private static void WriteVector<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation)
    {
        VBuffer<T> value = default;
        annotations.GetGetter<VBuffer<T>>(annotation)(ref value);
        writer.WriteVector(value);
    }

    private static void ReadScalar<T>(
        BinaryReader reader, DataViewSchema.Annotations.Builder builder, string name, PrimitiveDataViewType type)
        => builder.AddPrimitiveValue(name, type, reader.ReadValue<T>());

    private static void ReadVector<T>(
        BinaryReader reader, DataViewSchema.Annotations.Builder builder, string name, VectorDataViewType type)
    {
        var values = reader.ReadVector<T>(type);
        builder.Add(name, type, (ref VBuffer<T> target) => values.CopyTo(ref target));
    }
}
