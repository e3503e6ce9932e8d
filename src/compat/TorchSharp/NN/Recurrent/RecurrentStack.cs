using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What RNN, LSTM and GRU share: the parameters in the order in which libtorch takes them, the empty state and the checks.</summary>
internal sealed class RecurrentStack
{
    private readonly long _inputSize;
    private readonly long _hiddenSize;
    private readonly long _layers;
    private readonly bool _bidirectional;

    internal RecurrentStack(
        nn.Module owner, long gates, long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout,
        bool bidirectional, ScalarType? dtype)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hiddenSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numLayers);
        if (dropout is not (>= 0 and <= 1))
            throw new ArgumentException($"The dropout probability must be between 0 and 1, not {dropout}.", nameof(dropout));
        (_inputSize, _hiddenSize, _layers, _bidirectional) = (inputSize, hiddenSize, numLayers, bidirectional);
        (HasBias, BatchFirst, Dropout) = (bias, batchFirst, dropout);

        var weights = new List<Tensor>();
        var bound = 1 / Math.Sqrt(hiddenSize);
        for (var layer = 0; layer < numLayers; layer++)
        {
            foreach (var end in bidirectional ? new[] { "", "_reverse" } : [""])
            {
                Add("weight_ih", [gates * hiddenSize, layer == 0 ? inputSize : hiddenSize * Directions]);
                Add("weight_hh", [gates * hiddenSize, hiddenSize]);
                if (!bias)
                    continue;
                Add("bias_ih", [gates * hiddenSize]);
                Add("bias_hh", [gates * hiddenSize]);

                void Add(string name, long[] shape)
                {
                    var parameter = new Parameter(empty(shape, dtype));
                    nn.init.uniform_(parameter, -bound, bound);
                    owner.register_parameter($"{name}_l{layer}{end}", parameter);
                    weights.Add(parameter);
                }
            }
        }

        Weights = [.. weights];
    }

    internal Tensor[] Weights { get; }
    internal bool HasBias { get; }
    internal long Layers => _layers;
    internal double Dropout { get; }
    internal bool Bidirectional => _bidirectional;
    internal bool BatchFirst { get; }

    private long Directions => _bidirectional ? 2 : 1;

    internal (Tensor, Tensor) Call(Op op, Tensor input, Tensor? h0, bool training)
    {
        CheckInput(input, 3);
        var batch = input.shape[BatchFirst ? 0 : 1];
        using var empty = h0 is null ? EmptyState(batch, input) : null;
        CheckState(h0, batch, "hidden");
        return op.CallTwo(input, h0 ?? empty, Weights, HasBias, Layers, Dropout, training, Bidirectional, BatchFirst);
    }

    internal (nn.utils.rnn.PackedSequence, Tensor) Call(Op op, nn.utils.rnn.PackedSequence input, Tensor? h0, bool training)
    {
        CheckInput(input.data, 2);
        using var state = PackedState(h0, input, "hidden");
        var (data, last) = op.CallTwo(
            input.data, input.batch_sizes, state, Weights, HasBias, Layers, Dropout, training, Bidirectional);
        return (input.With(data), input.Unsorted(last));
    }

    /// <summary>The state in the order of the packed sequences; nothing else is needed of the caller's.</summary>
    internal Tensor PackedState(Tensor? state, nn.utils.rnn.PackedSequence input, string name)
    {
        var batch = input.Count;
        if (state is null)
            return EmptyState(batch, input.data);
        CheckState(state, batch, name);
        return input.Sorted(state);
    }

    internal Tensor EmptyState(long batch, Tensor input) => zeros([Layers * Directions, batch, _hiddenSize], input.dtype);

    internal void CheckInput(Tensor input, long dimensions)
    {
        if (input.Dimensions != dimensions)
            throw new ExternalException($"input must have {dimensions} dimensions, got {input.Dimensions}");
        if (input.shape[^1] != _inputSize)
        {
            throw new ExternalException(
                $"input.size(-1) must be equal to input_size. Expected {_inputSize}, got {input.shape[^1]}");
        }
    }

    // Left to itself, libtorch stretches a state of another shape over the batch, or reads beside it.
    internal void CheckState(Tensor? state, long batch, string name)
    {
        if (state is null)
            return;
        ReadOnlySpan<long> expected = [Layers * Directions, batch, _hiddenSize];
        if (!expected.SequenceEqual(state.shape))
        {
            throw new ExternalException(
                $"Expected {name} size [{string.Join(", ", expected.ToArray())}], got [{string.Join(", ", state.shape)}]");
        }
    }
}
