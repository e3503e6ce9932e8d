using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>What the cells share. A cell takes a batch of rows, or one vector as if it were a batch of one.</summary>
internal static class RecurrentCell
{
    internal static Parameter Part(long hiddenSize, ScalarType? dtype, params long[] shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hiddenSize);
        var bound = 1 / Math.Sqrt(hiddenSize);
        var part = new Parameter(empty(shape, dtype));
        nn.init.uniform_(part, -bound, bound);
        return part;
    }

    internal static Tensor Rows(Tensor input, Tensor weight_ih)
    {
        if (input.Dimensions is not (1 or 2))
            throw new ExternalException($"Expected input to be 1-D or 2-D but received {input.Dimensions}-D tensor");
        var expected = weight_ih.shape[1];
        if (input.shape[^1] != expected)
            throw new ExternalException($"input has inconsistent input_size: got {input.shape[^1]} expected {expected}");
        return input.Dimensions == 1 ? input.unsqueeze(0) : input.alias();
    }

    internal static Tensor State(Tensor? state, Tensor rows, Tensor input, Tensor weight_hh, string name)
    {
        var (batch, size) = (rows.shape[0], weight_hh.shape[1]);
        if (state is null)
            return zeros([batch, size], rows.dtype);
        if (state.Dimensions != input.Dimensions)
            throw new ExternalException($"Expected {name} to be {input.Dimensions}-D but received {state.Dimensions}-D tensor");
        if (state.shape[^1] != size)
            throw new ExternalException($"{name} has inconsistent hidden_size: got {state.shape[^1]}, expected {size}");
        if (state.Dimensions == 1)
            return state.unsqueeze(0);
        if (state.shape[0] != batch)
            throw new ExternalException($"Input batch size {batch} doesn't match {name} batch size {state.shape[0]}");
        return state.alias();
    }

    internal static Tensor Like(Tensor input, Tensor rows)
    {
        if (input.Dimensions == 2)
            return rows;
        using (rows)
            return rows.squeeze(0);
    }
}
