using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Dropout (Srivastava et al. 2014) that draws from its own generator, so that two fits side by side do not disturb each other.
/// </summary>
internal sealed class SeededDropout : nn.Module<Tensor, Tensor>
{
    private const int Levels = ushort.MaxValue + 1;
    private const int ChunkLength = 2048;

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
        var factors = empty(input.shape, ScalarType.Float32);
        FillFactors(MemoryMarshal.Cast<byte, float>(factors.bytes));
        return input * factors;
    }

    /// <summary>
    /// 0 for a unit that is switched off, and for the others what makes up for them; in one pass, where libtorch would take four.
    /// </summary>
    private void FillFactors(Span<float> factors)
    {
        Span<short> noise = stackalloc short[ChunkLength];
        var least = (short)(short.MinValue + _droppedLevels);
        var factor = (float)Levels / (Levels - _droppedLevels);
        var (leasts, bits) = (new Vector<short>(least), Vector.AsVectorInt32(new Vector<float>(factor)));
        for (; factors.Length > 0; factors = factors[Math.Min(ChunkLength, factors.Length)..])
        {
            var chunk = factors[..Math.Min(ChunkLength, factors.Length)];
            _noise.Fill(MemoryMarshal.AsBytes(noise[..chunk.Length]));
            var i = 0;
            for (; i <= chunk.Length - Vector<short>.Count; i += Vector<short>.Count)
            {
                // All bits are set where a unit stays, and become those of the factor.
                Vector.Widen(Vector.GreaterThanOrEqual(new Vector<short>(noise[i..]), leasts), out var low, out var high);
                Vector.AsVectorSingle(low & bits).CopyTo(chunk[i..]);
                Vector.AsVectorSingle(high & bits).CopyTo(chunk[(i + Vector<int>.Count)..]);
            }

            for (; i < chunk.Length; i++)
                chunk[i] = noise[i] >= least ? factor : 0;
        }
    }
}
