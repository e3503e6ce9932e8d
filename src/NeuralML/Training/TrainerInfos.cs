using Microsoft.ML;

namespace NeuralML.Training;

/// <summary>What ML.NET asks of trainers.</summary>
internal static class TrainerInfos
{
    /// <summary>No normalization and no cache is needed.</summary>
    // ML.NET lets nobody else make one: this is that of a trainer that needs neither, from a context of its own, so that no seed is drawn.
    public static TrainerInfo ReadsOnce => new MLContext(seed: 0).BinaryClassification.Trainers.Prior().Info;
}
