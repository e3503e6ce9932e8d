using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Dropout (Srivastava et al. 2014) that draws from its own generator, so that two fits side by side do not disturb each other.
/// </summary>
internal sealed class SeededDropout : nn.Module<Tensor, Tensor>
{
    private const int Levels = ushort.MaxValue + 1;

    private readonly NoiseGenerator _noise;
    private readonly double _rate;
    private int _droppedLevels;

    public SeededDropout(double rate, ulong seed)
        : base(nameof(SeededDropout))
    {
        _noise = new NoiseGenerator(seed);
        _rate = rate;
        Factor = 1;
    }

    /// <summary>What the rate is multiplied with, 0 to 1.</summary>
    public double Factor
    {
        set => _droppedLevels = Math.Min((int)Math.Round(_rate * value * Levels), Levels - 1);
    }

    /// <summary>All that the next choice of units depends on.</summary>
    public ulong State
    {
        get => _noise.State;
        set => _noise.State = value;
    }

    public override Tensor forward(Tensor input)
    {
        if (!training || _droppedLevels == 0)
            return input;
        var noise = empty(input.shape, ScalarType.Int16);
        _noise.Fill(noise.bytes);
        var kept = noise.ge(short.MinValue + _droppedLevels).@float();
        return input * kept.mul_((float)Levels / (Levels - _droppedLevels));
    }
}
