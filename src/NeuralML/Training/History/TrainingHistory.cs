namespace NeuralML;

/// <summary>How the training of a network went.</summary>
public sealed class TrainingHistory
{
    internal TrainingHistory(int network, IReadOnlyList<EpochRecord> epochs, int bestEpoch)
    {
        Network = network;
        Epochs = epochs;
        BestEpoch = bestEpoch;
    }

    /// <summary>Which of the networks that the fit trained this is; the first is 0.</summary>
    public int Network { get; }

    /// <summary>The epochs, first to last.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; }

    /// <summary>The number of the epoch whose weights were kept.</summary>
    public int BestEpoch { get; }
}
