using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Networks.Layers;

/// <summary>Draws the first weights of all dense layers of a network.</summary>
internal static class WeightInitializer
{
    public static void Apply(nn.Module network, WeightInitialization kind, Random random)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var layer in network.modules().Prepend(network).OfType<IDenseLayer>().Distinct())
        {
            var shape = layer.Weight.shape;
            var (outputs, inputs) = layer.InputsFirst ? ((int)shape[1], (int)shape[0]) : ((int)shape[0], (int)shape[1]);
            var weights = tensor(Draw(kind, outputs, inputs, random), outputs, inputs) / layer.Gain;
            layer.Weight.copy_(layer.InputsFirst ? weights.t() : weights);
        }
    }

    private static float[] Draw(WeightInitialization kind, int outputs, int inputs, Random random)
    {
        switch (kind)
        {
            case WeightInitialization.Xavier:
                var bound = Math.Sqrt(6.0 / (inputs + outputs));
                return Fill(outputs * inputs, () => ((2 * random.NextDouble()) - 1) * bound);
            case WeightInitialization.He:
                return Fill(outputs * inputs, () => Math.Sqrt(2.0 / inputs) * InitialWeights.NextNormal(random));
            case WeightInitialization.Orthogonal:
                return Orthogonal(outputs, inputs, random);
            default:
                return Fill(outputs * inputs, () => InitialWeights.NextNormal(random) / Math.Sqrt(inputs));
        }
    }

    private static float[] Fill(int count, Func<double> draw)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = (float)draw();
        return values;
    }

    /// <summary>Normal vectors, made orthogonal one after the other (Gram and Schmidt, twice for precision).</summary>
    private static float[] Orthogonal(int outputs, int inputs, Random random)
    {
        var (count, length) = outputs <= inputs ? (outputs, inputs) : (inputs, outputs);
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var vector = vectors[i] = new double[length];
            foreach (ref var value in vector.AsSpan())
                value = InitialWeights.NextNormal(random);
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var other in vectors.AsSpan(0, i))
                    Subtract(vector, other);
            }

            var norm = Math.Sqrt(Dot(vector, vector));
            foreach (ref var value in vector.AsSpan())
                value /= norm;
        }

        var weights = new float[outputs * inputs];
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
                weights[(output * inputs) + input] = (float)(outputs <= inputs ? vectors[output][input] : vectors[input][output]);
        }

        return weights;
    }

    private static void Subtract(double[] vector, double[] unit)
    {
        var share = Dot(vector, unit);
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= share * unit[i];
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
