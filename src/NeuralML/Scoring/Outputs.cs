using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Scoring;

/// <summary>Carries what a network puts out into .NET's memory.</summary>
internal static class Outputs
{
    /// <param name="output"><c>[batch, outputs]</c>.</param>
    /// <param name="target"><c>[batch * outputs]</c>.</param>
    public static void Copy(Tensor output, Span<float> target)
    {
        using var dense = output.contiguous();
        MemoryMarshal.Cast<byte, float>(dense.bytes)[..target.Length].CopyTo(target);
    }
}
