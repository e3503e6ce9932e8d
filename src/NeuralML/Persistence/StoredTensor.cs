namespace NeuralML.Persistence;

/// <summary>Numbers in a file.</summary>
/// <param name="Type">Of what type.</param>
/// <param name="Shape">How many along each dimension.</param>
/// <param name="Bytes">The numbers one after the other, the last dimension first, little-endian.</param>
internal sealed record StoredTensor(TensorType Type, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes)
{
    public static int SizeOf(TensorType type) => type switch
    {
        TensorType.U8 => sizeof(byte),
        TensorType.I32 or TensorType.F32 => sizeof(int),
        _ => sizeof(ulong),
    };
}
