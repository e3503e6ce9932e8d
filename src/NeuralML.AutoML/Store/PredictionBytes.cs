using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NeuralML.AutoML.Store;

/// <summary>Predictions as a store keeps them: 32-bit floats, little-endian on any machine.</summary>
internal static class PredictionBytes
{
    public static byte[] Write(ReadOnlySpan<float> predictions)
    {
        var bytes = new byte[predictions.Length * sizeof(float)];
        var words = MemoryMarshal.Cast<byte, int>(bytes.AsSpan());
        MemoryMarshal.Cast<float, int>(predictions).CopyTo(words);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        return bytes;
    }

    /// <param name="bytes">What was written.</param>
    /// <param name="count">How many predictions it was.</param>
    /// <exception cref="FormatException">It is more or less than that.</exception>
    public static float[] Read(ReadOnlySpan<byte> bytes, long count)
    {
        if (bytes.Length % sizeof(float) != 0 || bytes.Length / sizeof(float) != count)
            throw new FormatException($"it has {bytes.Length} bytes of predictions, which {count} of them are not");
        var predictions = new float[count];
        var words = MemoryMarshal.Cast<float, int>(predictions.AsSpan());
        MemoryMarshal.Cast<byte, int>(bytes).CopyTo(words);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        return predictions;
    }
}
