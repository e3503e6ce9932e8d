using NeuralML.Networks.Layers;

namespace NeuralML.Training;

/// <summary>Randomness that depends on a seed and a number alone, so that it is the same whatever was drawn before.</summary>
internal static class EpochRandom
{
    /// <summary>The generator of an epoch.</summary>
    public static Random Create(int seed, int epoch) => new((int)(Mix(seed, epoch) >> 33));

    /// <summary>A number from 0 to below 1 for a row.</summary>
    public static double ShareOf(long row, int seed) => (Mix(seed, row) >> 11) * Math.ScaleB(1, -53);

    private static ulong Mix(int seed, long number)
        => SplitMix64.Mix(((ulong)(uint)seed * 0xD1342543DE82EF95) + ((ulong)(number + 1) * SplitMix64.Increment));
}
