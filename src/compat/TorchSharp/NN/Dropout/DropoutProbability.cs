namespace TorchSharp.Modules;

internal static class DropoutProbability
{
    internal static void Require(double p)
    {
        if (p is not (>= 0 and <= 1))
            throw new ArgumentException($"The dropout probability must be between 0 and 1, not {p}.", nameof(p));
    }
}
