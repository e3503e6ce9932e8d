using System.Numerics.Tensors;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

internal sealed class PrincipalComponents
{
    private readonly float[][] _components;
    private readonly float[] _offsets;

    /// <param name="components">Vectors of length 1.</param>
    /// <param name="offsets">What each gives for the mean.</param>
    public PrincipalComponents(float[][] components, float[] offsets)
    {
        _components = components;
        _offsets = offsets;
    }

    public int InputSize => _components[0].Length;

    public int Rank => _components.Length;

    public static PrincipalComponents Load(BinaryReader reader)
    {
        var components = ProjectedColumns.ReadVectors(reader);
        var offsets = reader.ReadArray<float>();
        return offsets.Length == components.Length
            ? new PrincipalComponents(components, offsets)
            : throw new FormatException($"The model is damaged: {offsets.Length} offsets for {components.Length} components");
    }

    public void Save(BinaryWriter writer)
    {
        ProjectedColumns.WriteVectors(writer, _components);
        writer.WriteArray(_offsets);
    }

    public void Map(ReadOnlySpan<float> input, ref VBuffer<float> target)
    {
        var editor = VBufferEditor.Create(ref target, Rank);
        for (var i = 0; i < Rank; i++)
            editor.Values[i] = TensorPrimitives.Dot(_components[i], input) - _offsets[i];
        target = editor.Commit();
    }
}
