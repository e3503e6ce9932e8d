using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>First values of parameters, drawn from a given generator instead of libtorch's global one.</summary>
internal static class InitialWeights
{
    /// <summary>Uniform from <c>-bound</c> to <c>bound</c>.</summary>
    public static Parameter Uniform(long[] shape, double bound, Random random)
        => Create(shape, () => ((2 * random.NextDouble()) - 1) * bound);

    /// <summary>Normal with mean 0 (Box and Muller 1958).</summary>
    public static Parameter Normal(long[] shape, double deviation, Random random)
        => Create(shape, () => deviation * NextNormal(random));

    /// <summary>A normal number with mean 0 and deviation 1.</summary>
    public static double NextNormal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>1 or -1 with equal chance.</summary>
    public static Parameter Signs(long[] shape, Random random) => Create(shape, () => random.Next(2) == 0 ? 1 : -1);

    public static Parameter Constant(long[] shape, double value) => Create(shape, () => value);

    private static Parameter Create(long[] shape, Func<double> draw)
    {
        var length = shape.Aggregate(1.0, (product, size) => product * size);
        if (length > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A layer of {string.Join(" x ", shape)} weights is too large. "
                + $"Use fewer features, classes or {nameof(NeuralNetOptions.HiddenSizes)}.");
        }

        var values = new float[(int)length];
        foreach (ref var value in values.AsSpan())
            value = (float)draw();
        var parameter = new Parameter(tensor(values, shape));
        // The network's owner disposes it, not a scope that happens to be open where the network is built.
        parameter.DetachFromDisposeScope();
        return parameter;
    }
}
