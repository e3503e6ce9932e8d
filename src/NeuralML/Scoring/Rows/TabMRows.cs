using System.Numerics;
using NeuralML.Networks;
using NeuralML.Networks.Layers;

namespace NeuralML.Scoring.Rows;

/// <summary>A <see cref="TabM"/> whose members share all hidden layers: they are so many rows of one product.</summary>
internal sealed class TabMRows : ManagedRows
{
    private readonly InputRows _input;
    private readonly int _members;
    private readonly int _outputs;
    private readonly float[] _scale;
    private readonly PackedDense[] _blocks;
    private readonly PackedDense[] _heads;
    private readonly ReluRows _relu = new();
    private readonly MemberMean _mean;

    public TabMRows(TabM network)
    {
        _input = new InputRows(network.Input);
        _members = network.Members;
        _scale = Floats.Of(network.Scaling!.Scale);
        _blocks = [.. network.Blocks.Cast<Dense>().Select(PackedDense.Of)];
        var (weight, bias) = (Floats.Of(network.Heads.Weight), Floats.Of(network.Heads.Bias));
        var (inputs, outputs) = ((int)network.Heads.Weight.shape[1], (int)network.Heads.Weight.shape[2]);
        _outputs = outputs;
        _heads = [.. Enumerable.Range(0, _members).Select(member => new PackedDense(
            (input, output) => weight[(((member * inputs) + input) * outputs) + output], inputs, bias.AsSpan(member * outputs, outputs)))];
        _mean = new MemberMean(network.Link);
    }

    public override void Run(ReadOnlySpan<float> inputs, int rows, RowBuffers buffers, Span<float> outputs)
    {
        var scaled = buffers.Get(RowBuffer.Inner, rows * _scale.Length);
        Scale(_input.Apply(inputs, rows, buffers), scaled);
        ReadOnlySpan<float> source = scaled;
        var stride = _input.Outputs;
        for (var i = 0; i < _blocks.Length; i++)
        {
            var target = buffers.Get(i % 2 == 0 ? RowBuffer.Hidden : RowBuffer.Next, rows * _members * _blocks[i].Stride);
            _blocks[i].Apply(source, stride, rows * _members, target, _blocks[i].Stride);
            _relu.Apply(target);
            source = target;
            stride = _blocks[i].Stride;
        }

        var heads = buffers.Get(RowBuffer.Inner, rows * _members * _heads[0].Stride);
        for (var member = 0; member < _members; member++)
        {
            var width = _heads[member].Stride;
            _heads[member].Apply(source[(member * stride)..], _members * stride, rows, heads[(member * width)..], _members * width);
        }

        for (var row = 0; row < rows; row++)
        {
            var width = _members * _heads[0].Stride;
            _mean.Compute(heads.Slice(row * width, width), _heads[0].Stride, outputs.Slice(row * _outputs, _outputs));
        }
    }

    /// <summary>Each row once for each member, <c>[rows, members, inputs]</c>.</summary>
    private void Scale(ReadOnlySpan<float> source, Span<float> target)
    {
        var width = _input.Outputs;
        for (var row = 0; row * _scale.Length < target.Length; row++)
        {
            var input = source.Slice(row * width, width);
            for (var member = 0; member < _members; member++)
                Multiply(input, _scale.AsSpan(member * width, width), target.Slice(((row * _members) + member) * width, width));
        }
    }

    private static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count)
            (new Vector<float>(left[i..]) * new Vector<float>(right[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++)
            target[i] = left[i] * right[i];
    }
}
