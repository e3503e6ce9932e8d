using System.Runtime.InteropServices;

namespace NeuralML.Networks.Layers;

/// <summary>
/// Random bits by the thousand: SplitMix64 (Steele et al. 2014). With libtorch's generator, dropout took as long as the rest of a step.
/// </summary>
internal sealed class NoiseGenerator(ulong seed)
{
    private ulong _state = seed;

    /// <summary>All that the next bits depend on.</summary>
    public ulong State
    {
        get => _state;
        set => _state = value;
    }

    public void Fill(Span<byte> target)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(target);
        for (var i = 0; i < words.Length; i++)
            words[i] = Next();
        var rest = target[(words.Length * sizeof(ulong))..];
        var last = Next();
        MemoryMarshal.AsBytes(new Span<ulong>(ref last))[..rest.Length].CopyTo(rest);
    }

    private ulong Next() => SplitMix64.Mix(_state += SplitMix64.Increment);
}
