using System.Numerics;

namespace NeuralML.Networks.Layers;

/// <summary><c>x tanh(log(1 + e^x))</c> (Misra 2019, arXiv:1908.08681), with a single exponential.</summary>
internal readonly struct Mish : IActivation
{
    public static Vector<float> Excess(Vector<float> input, out Vector<float> slope)
    {
        // With n = e^2x + 2 e^x, tanh(log(1 + e^x)) = n / (n + 2); beyond 20 it is 1 in single precision.
        var exponential = Vector.Exp(Vector.Min(input, new Vector<float>(20)));
        var two = new Vector<float>(2);
        var reciprocal = Vector<float>.One / ((exponential * (exponential + two)) + two);
        var rest = -two * reciprocal;
        slope = rest + (input * rest * rest * exponential * (exponential + Vector<float>.One));
        return input * rest;
    }
}
