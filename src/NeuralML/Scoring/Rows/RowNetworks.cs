using NeuralML.Networks;

namespace NeuralML.Scoring.Rows;

internal static class RowNetworks
{
    // A copy of more weights would cost memory that matters.
    private const long MostWeights = 1 << 24;

    /// <summary>The fastest forward pass that a trained network has; its weights may be copied.</summary>
    public static IRowNetwork Create(TabularNetwork network)
    {
        if (network.parameters().Sum(weight => weight.numel()) > MostWeights)
            return new TorchRows(network);
        return network switch
        {
            Mlp mlp => new PerceptronRows(mlp),
            RealMlp realMlp => new PerceptronRows(realMlp),
            ResNet resNet => new ResNetRows(resNet),
            TabM { Scaling: not null } tabM => new TabMRows(tabM),
            _ => new TorchRows(network),
        };
    }
}
