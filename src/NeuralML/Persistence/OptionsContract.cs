using System.Text.Json.Serialization.Metadata;

namespace NeuralML.Persistence;

/// <summary>Which options are kept with a model: those that are data. Code, and what belongs to one fit on one machine, is not.</summary>
internal static class OptionsContract
{
    private static readonly string[] s_without =
    [
        nameof(NeuralNetOptions.Network), nameof(NeuralNetOptions.CustomLoss), nameof(NeuralNetOptions.Callbacks),
        nameof(NeuralNetOptions.Progress), nameof(NeuralNetOptions.CancellationToken), nameof(NeuralNetOptions.CheckpointFolder),
        nameof(NeuralNetOptions.CheckpointEveryEpochs), nameof(NeuralNetOptions.MemoryLimit),
    ];

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Type != typeof(NeuralNetOptions))
            return;
        foreach (var property in type.Properties.ToArray())
        {
            if (s_without.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                type.Properties.Remove(property);
        }
    }
}
