using TorchSharp.Modules;

namespace NeuralML.Networks.Layers;

/// <summary>A layer whose units weigh all inputs.</summary>
internal interface IDenseLayer
{
    /// <summary><c>[outputs, inputs]</c>, or the other way round.</summary>
    Parameter Weight { get; }

    /// <summary>Whether the weights are <c>[inputs, outputs]</c>.</summary>
    bool InputsFirst => false;

    /// <summary>What the layer multiplies the weights with.</summary>
    double Gain => 1;
}
