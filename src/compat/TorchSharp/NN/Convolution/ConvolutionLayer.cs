using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A convolution over any number of dimensions: its parameters, and the padding that libtorch's operator does not do.</summary>
internal sealed class ConvolutionLayer
{
    private readonly Op _op;
    private readonly Parameter _weight;
    private readonly Parameter? _bias;
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _dilation;
    private readonly long _groups;
    private readonly PaddingModes _mode;
    private readonly long[]? _around;

    internal ConvolutionLayer(nn.Module owner, Op op, ConvolutionOptions options)
    {
        options.Check();
        _op = op;
        (_weight, _bias) = options.MakeParameters(owner, options.OutChannels, options.InChannels / options.Groups);
        _stride = options.Stride;
        _dilation = options.Dilation;
        _groups = options.Groups;
        _mode = options.Mode;

        var (before, after) = Widths(options);
        if (_mode is PaddingModes.Zeros or PaddingModes.Constant && before.AsSpan().SequenceEqual(after))
        {
            _padding = before;
            return;
        }

        _padding = new long[before.Length];
        _around = [.. before.Zip(after).Reverse().SelectMany(width => new[] { width.First, width.Second })];
    }

    internal Tensor Apply(Tensor input)
    {
        if (_around is null)
            return _op.Call(input, _weight, _bias, _stride, _padding, _dilation, _groups);
        using var padded = nn.functional.pad(input, _around, _mode);
        return _op.Call(padded, _weight, _bias, _stride, _padding, _dilation, _groups);
    }

    /// <summary>Padding.Same adds what the kernel takes away; the odd one comes after.</summary>
    private static (long[] Before, long[] After) Widths(ConvolutionOptions options)
    {
        if (!options.Same)
            return (options.Padding, options.Padding);
        var total = options.Dilation.Zip(options.KernelSize, (dilation, kernel) => dilation * (kernel - 1)).ToArray();
        return ([.. total.Select(width => width / 2)], [.. total.Select(width => width - width / 2)]);
    }
}
