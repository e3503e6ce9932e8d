using NeuralML.Networks.Layers;

namespace NeuralML.Training.Ensembles;

/// <summary>
/// Seeds for several networks out of one, as different from each other as those of any two fits (SplitMix64's finalizer).
/// </summary>
internal static class MemberSeed
{
    public static int Of(int seed, int member)
        => (int)(SplitMix64.Mix(((ulong)(uint)seed << 32) + ((ulong)member * SplitMix64.Increment)) >> 33);
}
