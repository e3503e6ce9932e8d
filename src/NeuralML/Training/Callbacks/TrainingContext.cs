using System.Diagnostics;
using TorchSharp;

namespace NeuralML;

/// <summary>Where the training of a network stands when a callback is called.</summary>
public sealed class TrainingContext
{
    private readonly List<EpochRecord> _history;
    private readonly TimeSpan? _timeBudget;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private bool _stopped;

    internal TrainingContext(int network, int maximumEpochs, List<EpochRecord> history, TimeSpan? timeBudget)
    {
        Network = network;
        MaximumEpochs = maximumEpochs;
        _history = history;
        _timeBudget = timeBudget;
    }

    /// <summary>Which of the networks that a fit trains this is; the first is 0.</summary>
    public int Network { get; }

    /// <summary>The most epochs that there can be.</summary>
    public int MaximumEpochs { get; }

    /// <summary>The number of the epoch that runs or was the last to run; 0 before the first.</summary>
    public int Epoch { get; internal set; }

    /// <summary>How many training steps have been taken, from the first epoch on.</summary>
    public long Step { get; internal set; }

    /// <summary>The learning rate of the last step; 0 before the first.</summary>
    public double LearningRate { get; internal set; }

    /// <summary>
    /// The mean loss of the batch that a step has just learned from; NaN but in <see cref="TrainingCallback.OnBatchEnd"/>.
    /// </summary>
    public double BatchLoss => Batch?.item<float>() ?? double.NaN;

    /// <summary>The epochs that have ended.</summary>
    public IReadOnlyList<EpochRecord> History => _history;

    internal torch.Tensor? Batch { get; set; }

    internal TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Whether no further step is to be taken.</summary>
    internal bool IsStopping => _stopped || _clock.Elapsed >= _timeBudget;

    /// <summary>
    /// Ends training after the batch that runs, at the earliest after the first; the network is judged once more and the best epoch kept.
    /// </summary>
    public void StopTraining() => _stopped = true;
}
