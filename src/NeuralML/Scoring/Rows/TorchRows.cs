using System.Runtime.InteropServices;
using NeuralML.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Scoring.Rows;

/// <summary>A forward pass through libtorch, for networks that have no other.</summary>
internal sealed class TorchRows(TabularNetwork network) : IRowNetwork
{
    // Each operator costs some microseconds, whatever its size.
    private const int Block = 1024;

    public int MostRows => Block;

    // Libtorch has all cores already.
    public bool RunsInParallel => false;

    public void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs)
    {
        using var scope = NewDisposeScope();
        using var mode = inference_mode();
        var input = empty(rows, inputs.Length / rows, ScalarType.Float32);
        inputs.CopyTo(MemoryMarshal.Cast<byte, float>(input.bytes));
        Outputs.Copy(network.call(input), outputs);
    }
}
