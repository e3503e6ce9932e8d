using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A transposed convolution over any number of dimensions.</summary>
internal sealed class TransposedConvolutionLayer
{
    private readonly Op _op;
    private readonly Parameter _weight;
    private readonly Parameter? _bias;
    private readonly long[] _kernel;
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _outputPadding;
    private readonly long[] _dilation;
    private readonly long _groups;

    internal TransposedConvolutionLayer(nn.Module owner, Op op, ConvolutionOptions options)
    {
        options.Check();
        if (options.Mode != PaddingModes.Zeros)
            throw new ArgumentException($"Only zeros can pad a transposed convolution, not {options.Mode}.");
        _op = op;
        (_weight, _bias) = options.MakeParameters(owner, options.InChannels, options.OutChannels / options.Groups);
        _kernel = options.KernelSize;
        _stride = options.Stride;
        _padding = options.Padding;
        _outputPadding = options.OutputPadding;
        _dilation = options.Dilation;
        _groups = options.Groups;
    }

    /// <summary>Several sizes of an input become the same under a stride; output_size says which of them comes back.</summary>
    internal Tensor Apply(Tensor input, long[]? output_size = null)
    {
        var outputPadding = output_size is null ? _outputPadding : PaddingFor(input.shape, output_size);
        return _op.Call(input, _weight, _bias, _stride, _padding, outputPadding, _groups, _dilation);
    }

    private long[] PaddingFor(long[] input, long[] output)
    {
        var dimensions = _kernel.Length;
        if (output.Length == input.Length)
            output = output[^dimensions..];
        if (output.Length != dimensions)
            throw new ArgumentException($"output_size takes {dimensions} or {input.Length} numbers, not {output.Length}.");
        var padding = new long[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            var smallest = (input[input.Length - dimensions + i] - 1) * _stride[i] - 2 * _padding[i] + _dilation[i] * (_kernel[i] - 1) + 1;
            padding[i] = output[i] - smallest;
            if (padding[i] < 0 || padding[i] >= _stride[i])
            {
                throw new ArgumentException(
                    $"The output can be {smallest} to {smallest + _stride[i] - 1} long in dimension {i}, not {output[i]}.");
            }
        }

        return padding;
    }
}
