namespace NeuralML.Tests;

/// <summary>Options under which a fit on some hundred rows takes a fraction of a second.</summary>
internal static class Fast
{
    public static NeuralNetOptions Options(string label, int epochs = 60) => new()
    {
        LabelColumnName = label,
        Architecture = NeuralNetArchitecture.Mlp,
        HiddenSizes = [32, 32],
        BatchSize = 32,
        LearningRate = 0.01,
        MaximumEpochs = epochs,
        Dropout = 0,
    };
}
