using System.Numerics;
using NeuralML.Networks;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="ResNet"/>.</summary>
internal sealed class ResNetRows : ManagedRows
{
    private readonly InputRows _input;
    private readonly PackedDense _first;
    private readonly (NormalizationRows Norm, PackedDense First, PackedDense Second)[] _blocks;
    private readonly NormalizationRows _norm;
    private readonly PackedDense _output;
    private readonly ReluRows _relu = new();

    public ResNetRows(ResNet network)
    {
        _input = new InputRows(network.Input);
        _first = PackedDense.Of(network.First);
        _blocks = [.. network.Blocks.Select(
            block => (new NormalizationRows(block.Norm), PackedDense.Of(block.First), PackedDense.Of(block.Second)))];
        _norm = new NormalizationRows(network.Norm);
        _output = PackedDense.Of(network.Output);
    }

    public override void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs)
    {
        var width = _first.Stride;
        var hidden = buffers.Get(RowBuffer.Hidden, rows * width);
        var next = buffers.Get(RowBuffer.Next, rows * width);
        _first.Apply(_input.Apply(inputs, rows, buffers), _input.Outputs, rows, hidden, width);
        foreach (var (norm, first, second) in _blocks)
        {
            var inner = buffers.Get(RowBuffer.Inner, rows * first.Stride);
            norm.Apply(hidden, next, width);
            first.Apply(next, width, rows, inner, first.Stride);
            _relu.Apply(inner);
            second.Apply(inner, first.Stride, rows, next, width);
            Add(next, hidden);
        }

        _norm.Apply(hidden, next, width);
        _relu.Apply(next);
        var last = buffers.Get(RowBuffer.Inner, rows * _output.Stride);
        _output.Apply(next, width, rows, last, _output.Stride);
        Copy(last, _output.Stride, rows, outputs);
    }

    private static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        for (var i = 0; i < target.Length; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(source[i..])).CopyTo(target[i..]);
    }
}
