using NeuralML.Networks;
using TorchSharp.Modules;

namespace NeuralML.Training;

/// <summary>Parameters that an optimizer treats alike.</summary>
/// <param name="RateFactor">What the learning rate is multiplied by for them.</param>
/// <param name="Decays">Whether weight decay applies.</param>
/// <param name="Parameters">The parameters, in the order of the network.</param>
internal sealed record ParameterGroup(double RateFactor, bool Decays, Parameter[] Parameters)
{
    public static ParameterGroup[] Of(TabularNetwork network)
        => [.. network.named_parameters()
            .GroupBy(item => (Factor: network.RateFactor(item.name), Decays: network.Decays(item.name)), item => item.parameter)
            .Select(group => new ParameterGroup(group.Key.Factor, group.Key.Decays, [.. group]))];
}
