using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace NeuralML.Scoring.Rows;

internal static class Floats
{
    /// <summary>A copy of a tensor's numbers, one row behind the other.</summary>
    public static float[] Of(Tensor tensor)
    {
        using var values = tensor.contiguous();
        return MemoryMarshal.Cast<byte, float>(values.bytes).ToArray();
    }

    /// <summary>The same with zeros behind it.</summary>
    public static AlignedFloats Padded(Tensor tensor, int length)
    {
        var padded = new AlignedFloats(length);
        Of(tensor).CopyTo(padded.Span);
        return padded;
    }
}
