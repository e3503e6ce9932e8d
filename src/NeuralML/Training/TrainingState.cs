using NeuralML.Networks;
using NeuralML.NeuralNet;
using TorchSharp.Modules;

namespace NeuralML.Training;

/// <summary>All that the further training of a network depends on, and the best that there was so far.</summary>
internal sealed class TrainingState : IDisposable
{
    private readonly TrainingPlan _plan;

    /// <param name="plan">How to train.</param>
    /// <param name="network">What is trained, in place.</param>
    /// <param name="rowCount">How many rows train.</param>
    /// <param name="shuffleSeed">What the order of the rows is drawn from.</param>
    public TrainingState(TrainingPlan plan, TabularNetwork network, int rowCount, int shuffleSeed)
    {
        _plan = plan;
        Network = network;
        Optimizer = OptimizerFactory.Create(plan, network);
        Schedule = new StepSchedule(plan, network, Optimizer, rowCount);
        ShuffleSeed = shuffleSeed;
        Best = new WeightSnapshot(network);
        Average = plan.Options.WeightAveraging is { } decay ? new WeightAverage(network, decay) : null;
    }

    public TabularNetwork Network { get; }

    public OptimizerHelper Optimizer { get; }

    public StepSchedule Schedule { get; }

    /// <summary>With the number of an epoch, it decides the order of the rows.</summary>
    public int ShuffleSeed { get; }

    public WeightSnapshot Best { get; }

    public WeightAverage? Average { get; }

    public List<EpochRecord> History { get; } = [];

    /// <summary>The epoch that <see cref="Best"/> is of; 0 before the first.</summary>
    public int BestEpoch { get; set; }

    /// <summary>What the best epoch is judged by; less is better.</summary>
    public double BestCost { get; set; } = double.PositiveInfinity;

    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsOver
        => History.Count >= _plan.LastEpoch || History.Count - BestEpoch >= _plan.Patience || (_plan.SparesLastWave && WavesAreSpent);

    // Each wave is twice as long as the one before: the second ends after 3 parts of 15, the third after 7.
    private bool WavesAreSpent
        => History.Count == (7 * _plan.MaximumEpochs / 15) && History.Count > 0 && BestEpoch <= 3 * _plan.MaximumEpochs / 15;

    /// <summary>Takes note of an epoch, with the weights to judge in the network.</summary>
    /// <param name="record">What it came to.</param>
    /// <param name="cost">What it is judged by; null when there are no rows to judge, and the last epoch is the best.</param>
    public void Add(EpochRecord record, double? cost)
    {
        History.Add(record);
        Schedule.Report(cost ?? record.TrainingLoss);
        if (cost >= BestCost)
            return;
        BestCost = cost ?? BestCost;
        BestEpoch = record.Epoch;
        Best.Take();
    }

    public void Dispose()
    {
        Average?.Dispose();
        Best.Dispose();
        Optimizer.Dispose();
    }
}
