namespace TorchSharp;

/// <summary>Sizes by dimension, from the forms in which the factories take them.</summary>
internal static class Sizes
{
    internal static long[] All(long value, int dimensions)
    {
        var sizes = new long[dimensions];
        Array.Fill(sizes, value);
        return sizes;
    }

    internal static long[]? All(long? value, int dimensions) => value is { } size ? All(size, dimensions) : null;

    internal static double[]? All(double? value, int dimensions) =>
        value is { } ratio ? [.. Enumerable.Repeat(ratio, dimensions)] : null;

    internal static long[] Of((long, long) sizes) => [sizes.Item1, sizes.Item2];

    internal static long[]? Of((long, long)? sizes) => sizes is { } pair ? Of(pair) : null;

    internal static long[] Of((long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3];

    internal static long[]? Of((long, long, long)? sizes) => sizes is { } triple ? Of(triple) : null;

    internal static long[] Of((long, long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4];

    internal static long[] Of((long, long, long, long, long, long) sizes) =>
        [sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4, sizes.Item5, sizes.Item6];

    internal static double[]? Of((double, double)? ratios) => ratios is { } pair ? [pair.Item1, pair.Item2] : null;

    internal static double[]? Of((double, double, double)? ratios) =>
        ratios is { } triple ? [triple.Item1, triple.Item2, triple.Item3] : null;
}
