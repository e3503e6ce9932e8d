using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.Training.Metrics;

namespace NeuralML.NeuralNet;

/// <summary>The options with everything filled in that they leave to the architecture, the task and the number of rows.</summary>
internal sealed class TrainingPlan
{
    // Enough steps for tables of every size that was tried; the best epoch is kept anyway. Two classes are mostly told apart with some
    // doubt, which more steps only learn by heart.
    public const int BinarySteps = 1200;

    private const int FewestEpochs = 16;
    private const int FewestBinaryEpochs = 12;
    private const int MostEpochs = 256;

    /// <param name="options">What the user set.</param>
    /// <param name="recipe">Which network.</param>
    /// <param name="task">What is predicted.</param>
    /// <param name="outputs">Outputs of the network per row.</param>
    /// <param name="rowCount">How many rows train.</param>
    public TrainingPlan(NeuralNetOptions options, Recipe recipe, PredictionTask task, int outputs, int rowCount)
    {
        Options = options;
        Recipe = recipe;
        Outputs = outputs;
        var classification = task.IsClassification();
        var waves = recipe.Architecture == NeuralNetArchitecture.RealMlp;
        HiddenSizes = options.HiddenSizes ?? DefaultHiddenSizes(recipe.Architecture);
        Dropout = options.Dropout ?? recipe.Architecture switch
        {
            NeuralNetArchitecture.RealMlp => RealMlp.DefaultDropout,
            NeuralNetArchitecture.ResNet => ResNet.DefaultDropout,
            NeuralNetArchitecture.TabM => TabM.DefaultDropout,
            _ => 0.1,
        };
        LearningRate = options.LearningRate ?? recipe.Architecture switch
        {
            // With bins, numbers are learned better at half the published rate.
            NeuralNetArchitecture.RealMlp
                => classification ? 0.04 : recipe.Embedding == NumericEmbedding.PiecewiseLinear ? 0.1 : 0.2,
            // Narrow as they are here, members take five times the published rate, where it falls to 0 at the end; in half the epochs.
            NeuralNetArchitecture.TabM => 1e-2,
            NeuralNetArchitecture.FtTransformer => 1e-4,
            _ => 1e-3,
        };
        WeightDecay = options.WeightDecay ?? recipe.Architecture switch
        {
            NeuralNetArchitecture.RealMlp => 2e-2,
            NeuralNetArchitecture.TabM => 3e-4,
            NeuralNetArchitecture.FtTransformer => 1e-5,
            _ => 1e-2,
        };
        Schedule = options.LearningRateSchedule ?? recipe.Architecture switch
        {
            NeuralNetArchitecture.RealMlp => LearningRateSchedule.CosineLog4,
            NeuralNetArchitecture.TabM => LearningRateSchedule.FlatCosine,
            _ => LearningRateSchedule.Constant,
        };
        var regularization = waves ? RegularizationSchedule.FlatCosine : RegularizationSchedule.Constant;
        DropoutSchedule = options.DropoutSchedule ?? regularization;
        WeightDecaySchedule = options.WeightDecaySchedule ?? regularization;
        // Smoothing costs accuracy with bins, and gains some with cosines and plain numbers.
        LabelSmoothing = options.LabelSmoothing ?? (waves && recipe.Embedding != NumericEmbedding.PiecewiseLinear ? 0.1 : 0);
        MaximumEpochs = options.MaximumEpochs
            ?? (StepsOf(recipe.Architecture) is { } steps ? Epochs(steps, task, options.BatchSize, rowCount) : 200);
        LastEpoch = MaximumEpochs;
        // Between waves the loss rises and falls again.
        Patience = options.Patience ?? (waves ? MaximumEpochs : 16);
        SparesLastWave = options.Patience is null && Schedule == LearningRateSchedule.CosineLog4 && MaximumEpochs >= FewestEpochs;
        EarlyStoppingMetric = options.EarlyStoppingMetric
            ?? TaskMetrics.Default(task, weighted: options.WeighsErrors);
        Beta2 = waves ? 0.95 : 0.999;
    }

    public NeuralNetOptions Options { get; }

    public Recipe Recipe { get; }

    /// <summary>Outputs of the network per row.</summary>
    public int Outputs { get; }

    public IReadOnlyList<int> HiddenSizes { get; }

    public double Dropout { get; }

    public double LearningRate { get; }

    public double WeightDecay { get; }

    public LearningRateSchedule Schedule { get; }

    public RegularizationSchedule DropoutSchedule { get; }

    public RegularizationSchedule WeightDecaySchedule { get; }

    public double LabelSmoothing { get; }

    public int MaximumEpochs { get; }

    /// <summary>The epoch that training ends with at the latest, before the schedules are at their end if it is sooner.</summary>
    public int LastEpoch { get; private set; }

    public int Patience { get; }

    /// <summary>Whether training ends with the third of four waves where that has brought nothing better than those before.</summary>
    public bool SparesLastWave { get; }

    public ValidationMetric EarlyStoppingMetric { get; }

    public double Beta2 { get; }

    /// <summary>
    /// Ends training with the wave that was the best one of another network of this kind, if it was one of the first two.
    /// </summary>
    /// <param name="bestEpoch">The best epoch of that network.</param>
    public void EndAfterWave(int bestEpoch)
    {
        if (!SparesLastWave)
            return;
        // Where it was the third, the last may be as good: on diamonds, the folds did not agree.
        foreach (var part in (ReadOnlySpan<int>)[1, 3])
        {
            var end = ((part * MaximumEpochs) + 14) / 15;
            if (bestEpoch <= end)
            {
                LastEpoch = end;
                return;
            }
        }
    }

    /// <summary>The steps that suffice for more than two classes and for numbers; null where early stopping decides.</summary>
    public static int? StepsOf(NeuralNetArchitecture architecture) => architecture switch
    {
        NeuralNetArchitecture.RealMlp => 4000,
        NeuralNetArchitecture.TabM => 2700,
        _ => null,
    };

    private static IReadOnlyList<int> DefaultHiddenSizes(NeuralNetArchitecture architecture) => architecture switch
    {
        NeuralNetArchitecture.RealMlp => RealMlp.DefaultHiddenSizes,
        NeuralNetArchitecture.ResNet => [.. Enumerable.Repeat(ResNet.DefaultWidth, ResNet.DefaultBlocks)],
        NeuralNetArchitecture.TabM => [128, 128],
        NeuralNetArchitecture.FtTransformer => [192, 192, 192],
        NeuralNetArchitecture.Custom => [],
        _ => [256, 256],
    };

    private static int Epochs(int steps, PredictionTask task, int batchSize, int rowCount)
    {
        var binary = task == PredictionTask.Binary;
        var most = (binary ? BinarySteps : steps) / Math.Ceiling(rowCount / (double)batchSize);
        return Math.Clamp((int)most, binary ? FewestBinaryEpochs : FewestEpochs, MostEpochs);
    }
}
