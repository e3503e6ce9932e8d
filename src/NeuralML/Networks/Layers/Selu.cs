using System.Numerics;

namespace NeuralML.Networks.Layers;

/// <summary><c>scale x</c> above 0, <c>scale alpha (e^x - 1)</c> below (Klambauer et al. 2017, arXiv:1706.02515).</summary>
internal readonly struct Selu : IActivation
{
    private const float Alpha = 1.6732632423543772f;
    private const float Scale = 1.0507009873554805f;

    public static Vector<float> Excess(Vector<float> input, out Vector<float> slope)
    {
        var exponential = Vector.Exp(Vector.Min(input, Vector<float>.Zero)) * (Scale * Alpha);
        var positive = Vector.GreaterThan(input, Vector<float>.Zero);
        slope = Vector.ConditionalSelect(positive, new Vector<float>(Scale), exponential) - Vector<float>.One;
        return Vector.ConditionalSelect(positive, input * (Scale - 1), exponential - new Vector<float>(Scale * Alpha) - input);
    }
}
