namespace NeuralML.Training;

/// <summary>Randomness that depends on a seed and a number alone, so that it is the same whatever was drawn before.</summary>
internal static class EpochRandom
{
    /// <summary>The generator of an epoch.</summary>
    public static Random Create(int seed, int epoch) => new((int)(Mix(seed, epoch) >> 33));

    /// <summary>A number from 0 to below 1 for a row.</summary>
    public static double ShareOf(long row, int seed) => (Mix(seed, row) >> 11) * Math.ScaleB(1, -53);

    // The finalizer of SplitMix64 (Steele et al. 2014).
    private static ulong Mix(int seed, long number)
    {
        var value = ((ulong)(uint)seed * 0xD1342543DE82EF95) + ((ulong)(number + 1) * 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
