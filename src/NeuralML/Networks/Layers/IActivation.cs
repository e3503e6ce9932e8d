using System.Numerics;

namespace NeuralML.Networks.Layers;

/// <summary>An activation function by its distance from the identity, which a <see cref="ParametricActivation{T}"/> mixes in.</summary>
internal interface IActivation
{
    /// <param name="input">x.</param>
    /// <param name="slope">f'(x) - 1.</param>
    /// <returns>f(x) - x.</returns>
    static abstract Vector<float> Excess(Vector<float> input, out Vector<float> slope);
}
