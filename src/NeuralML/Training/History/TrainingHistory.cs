using NeuralML.Training.History;

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

    /// <summary>
    /// Writes a line per epoch, with a header: Epoch, TrainingLoss, ValidationLoss, LearningRate, Seconds, and a column per metric. What an
    /// epoch does not have is empty.
    /// </summary>
    /// <param name="path">The file, which is overwritten.</param>
    public void SaveAsCsv(string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        HistoryCsv.Write(this, writer);
    }

    /// <summary>
    /// Writes an object with network, bestEpoch and epochs, an array of objects with epoch, trainingLoss, validationLoss, learningRate,
    /// seconds and metrics. What an epoch does not have is null.
    /// </summary>
    /// <param name="path">The file, which is overwritten.</param>
    public void SaveAsJson(string path)
    {
        using var stream = File.Create(path);
        HistoryJson.Write(this, stream);
    }

    /// <summary>
    /// Writes an event file with a curve for each number of an epoch; <c>tensorboard --logdir FOLDER</c> shows it as a run.
    /// </summary>
    /// <param name="folder">Where runs are kept; this one goes to a folder of its own in it, named after the network: network-0.</param>
    /// <returns>The path of the event file.</returns>
    public string SaveForTensorBoard(string folder) => EventFile.Write(this, folder, DateTimeOffset.UtcNow);
}
