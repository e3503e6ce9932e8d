namespace NeuralML.Networks.Layers;

/// <summary>The parts of the generator SplitMix64 (Steele et al. 2014).</summary>
internal static class SplitMix64
{
    /// <summary>What the state grows by from number to number.</summary>
    public const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>Turns a state into bits of which each depends on all of it.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
