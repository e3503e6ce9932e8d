using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>The columns that can be projected, and the vectors they are projected on: of Single, of known size.</summary>
internal static class ProjectedColumns
{
    public delegate void Projection(ReadOnlySpan<float> input, ref VBuffer<float> target);

    public static SchemaShape Map(SchemaShape inputSchema, (string Output, string Input)[] columns)
        => Shapes.Map(inputSchema, columns, (name, input) =>
            input.Kind == SchemaShape.Column.VectorKind.Vector && input.ItemType.Equals(NumberDataViewType.Single)
                ? new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false)
                : throw SchemaErrors.Mismatch("input", input.Name, "known-size vector of Single", input.GetTypeString()));

    public static DataViewSchema.DetachedColumn Create(string output, DataViewSchema.Column input, int inputSize, int outputSize)
    {
        var expected = new VectorDataViewType(NumberDataViewType.Single, inputSize);
        if (!input.Type.GetItemType().Equals(NumberDataViewType.Single) || input.Type.GetVectorSize() != inputSize)
            throw SchemaErrors.Mismatch("input", input.Name, expected.ToString(), input.Type.ToString()!);
        return new DataViewSchema.DetachedColumn(output, new VectorDataViewType(NumberDataViewType.Single, outputSize));
    }

    public static ValueGetter<VBuffer<float>> CreateGetter(DataViewRow row, DataViewSchema.Column input, Projection project)
    {
        var getter = row.GetGetter<VBuffer<float>>(input);
        var values = new float[input.Type.GetVectorSize()];
        VBuffer<float> buffer = default;
        return (ref VBuffer<float> target) =>
        {
            getter(ref buffer);
            buffer.CopyTo(values);
            project(values, ref target);
        };
    }

    public static void WriteVectors(BinaryWriter writer, float[][] vectors)
    {
        writer.Write(vectors.Length);
        foreach (var vector in vectors)
            writer.WriteArray(vector);
    }

    /// <summary>At least one vector, and all of the same length.</summary>
    public static float[][] ReadVectors(BinaryReader reader)
    {
        var vectors = new List<float[]>();
        for (var count = reader.ReadCount(); count > 0; count--)
        {
            vectors.Add(reader.ReadArray<float>());
            if (vectors[^1].Length == 0 || vectors[^1].Length != vectors[0].Length)
                throw new FormatException($"The model is damaged: a vector of {vectors[^1].Length} numbers");
        }

        return vectors.Count > 0 ? [.. vectors] : throw new FormatException("The model is damaged: it has no vectors to project on");
    }
}
