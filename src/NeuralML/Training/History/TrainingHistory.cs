namespace NeuralML;

/// <summary>How the training of a network went.</summary>
public sealed class TrainingHistory
{
    internal TrainingHistory(IReadOnlyList<EpochRecord> epochs, int bestEpoch)
    {
        Epochs = epochs;
        BestEpoch = bestEpoch;
    }

    /// <summary>The epochs, first to last.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; }

    /// <summary>The number of the epoch whose weights were kept.</summary>
    public int BestEpoch { get; }
}
