using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the overloads of the convolutions' factories come down to; lists hold a number per dimension.</summary>
internal sealed record ConvolutionOptions(
    long InChannels, long OutChannels, long[] KernelSize, long[]? Stride, long[]? Padding, long[]? Dilation, PaddingModes Mode, long Groups,
    bool HasBias, Device? Device, ScalarType? Type)
{
    internal long[] Stride { get; } = Stride ?? Sizes.All(1, KernelSize.Length);
    internal long[] Padding { get; } = Padding ?? Sizes.All(0, KernelSize.Length);
    internal long[] Dilation { get; } = Dilation ?? Sizes.All(1, KernelSize.Length);

    /// <summary>The output is to be as long as the input; Padding does not count then.</summary>
    internal bool Same { get; init; }

    internal long[] OutputPadding { get; init; } = Sizes.All(0, KernelSize.Length);

    internal void Check()
    {
        RequireCpu(Device);
        if (Groups <= 0)
            throw new ArgumentException($"groups must be positive, not {Groups}.");
        if (InChannels % Groups != 0)
            throw new ArgumentException($"in_channels ({InChannels}) must be divisible by groups ({Groups}).");
        if (OutChannels % Groups != 0)
            throw new ArgumentException($"out_channels ({OutChannels}) must be divisible by groups ({Groups}).");
        if (Same && Array.Exists(Stride, stride => stride != 1))
            throw new ArgumentException("Padding.Same is not supported for strided convolutions: take a stride of 1.");
    }

    /// <summary>Weight and bias, uniform within one over the root of the fan in.</summary>
    internal (Parameter Weight, Parameter? Bias) MakeParameters(nn.Module owner, long first, long second)
    {
        var weight = new Parameter(empty([first, second, .. KernelSize], Type));
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        owner.register_parameter("weight", weight);
        if (!HasBias)
            return (weight, null);
        var bias = new Parameter(empty([OutChannels], Type));
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (fanIn > 0)
            nn.init.uniform_(bias, -1 / Math.Sqrt(fanIn), 1 / Math.Sqrt(fanIn));
        owner.register_parameter("bias", bias);
        return (weight, bias);
    }
}
