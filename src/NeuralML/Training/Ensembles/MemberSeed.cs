namespace NeuralML.Training.Ensembles;

/// <summary>
/// Seeds for several networks out of one, as different from each other as those of any two fits (SplitMix64's finalizer).
/// </summary>
internal static class MemberSeed
{
    public static int Of(int seed, int member)
    {
        var value = ((ulong)(uint)seed << 32) + ((ulong)member * 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (int)(value >> 33);
    }
}
