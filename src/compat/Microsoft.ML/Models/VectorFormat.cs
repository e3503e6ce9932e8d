using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Vectors of values: dense, or sparse with the slots of the values.</summary>
internal static class VectorFormat
{
    public static void WriteVector<T>(this BinaryWriter writer, in VBuffer<T> vector)
    {
        writer.Write(vector.Length);
        writer.WriteArray(vector.GetValues().ToArray());
        if (!vector.IsDense)
            writer.WriteArray(vector.GetIndices().ToArray());
    }

    /// <param name="reader">Where from.</param>
    /// <param name="type">The type whose size the vector must have.</param>
    public static VBuffer<T> ReadVector<T>(this BinaryReader reader, VectorDataViewType type)
    {
        var length = reader.ReadCount();
        if (type.IsKnownSize && length != type.Size)
            throw new FormatException($"The model is damaged: a vector has {length} slots instead of {type.Size}");
        var values = reader.ReadArray<T>();
        if (values.Length == length)
            return new VBuffer<T>(length, values);
        var indices = reader.ReadArray<int>();
        if (indices.Length != values.Length || !IsAscending(indices) || (indices.Length > 0 && indices[^1] >= length))
            throw new FormatException($"The model is damaged: the values of a sparse vector lie outside of its {length} slots");
        return new VBuffer<T>(length, values.Length, values, indices);
    }

    /// <summary>Whether these can be the numbers of slots.</summary>
    public static bool IsAscending(int[] slots)
    {
        var last = -1;
        foreach (var slot in slots)
        {
            if (slot <= last)
                return false;
            last = slot;
        }

        return true;
    }
}
