namespace NeuralML.NeuralNet;

/// <summary>Says in words what options come to.</summary>
internal static class PlanText
{
    public static string Describe(NeuralNetOptions options) => options.Preset.ToString();
}
