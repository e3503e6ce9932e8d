using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;
using NeuralML.Features;
using NeuralML.Persistence;
using NeuralML.Scoring;
using NeuralML.Training;
using NeuralML.Training.Ensembles;
using NeuralML.Training.Metrics;
using NeuralML.Training.Progress;
using NeuralML.Training.RateSearch;

namespace NeuralML;

/// <summary>Trains a neural network on a label and features: a vector, named columns, or both.</summary>
/// <remarks>
/// <para>Input and output columns</para>
/// <list type="table">
/// <listheader><term>Label</term><description>Columns added</description></listheader>
/// <item><term>Boolean</term><description>PredictedLabel (Boolean), Score (Single, the logit), Probability (Single).</description></item>
/// <item><term>Key&lt;UInt32&gt;</term><description>PredictedLabel (key), Score (vector of Single: a probability per class).
/// </description></item>
/// <item><term>Single</term><description>Score (Single, in the unit of the label).</description></item>
/// <item><term>Single, with <see cref="NeuralNetOptions.Quantiles"/></term><description>Score (Single, the quantile nearest to 0.5),
/// Quantiles (vector of Single, slots named like "0.05").</description></item>
/// <item><term>Vector of Single</term><description>Score (vector of Single, in the units of the labels).</description></item>
/// <item><term>Vector of Boolean</term><description>PredictedLabel (vector of Boolean), Score (vector of Single, the logits),
/// Probability (vector of Single).</description></item>
/// </list>
/// <para>Trainer characteristics: features need no normalization and no caching; rows with a missing label are skipped. A missing
/// feature (NaN) counts as the middle of its values, and the network is told where features lack that lacked in training too, so that it
/// learns what to put in their place. An infinite feature ends the fit with an exception that names it; in data to score, it gives the
/// score NaN. A feature that is constant in the training rows is left out.</para>
/// </remarks>
public sealed class NeuralNetEstimator : ITrainerEstimator<NeuralNetTransformer, NeuralNetModelParameters>
{
    private readonly IHostEnvironment _environment;
    private readonly IHost _host;
    private readonly NeuralNetOptions _options;
    private readonly int _seed;

    internal NeuralNetEstimator(IHostEnvironment environment, NeuralNetOptions options)
    {
        _environment = environment;
        _host = environment.Register("NeuralNet");
        _options = options;
        _seed = options.Seed ?? _host.Rand.Next();
    }

    private NeuralNetEstimator(NeuralNetEstimator other, NeuralNetOptions options)
    {
        _environment = other._environment;
        _host = other._host;
        _options = options;
        _seed = other._seed;
    }

    /// <summary>Says that features need no normalization and rows no cache: the network scales them, and reads them once.</summary>
    public TrainerInfo Info => TrainerInfos.ReadsOnce;

    /// <summary>
    /// Trains a network. Reads the data once, or once more in each epoch if it is larger than <see cref="NeuralNetOptions.MemoryLimit"/>;
    /// fitting again gives the same network.
    /// </summary>
    /// <param name="input">Training rows with the label and the features.</param>
    /// <returns>The trained network, which adds its predictions to data; dispose it to free native memory early.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A column is missing or of the wrong type, or <see cref="NeuralNetOptions.EarlyStoppingMetric"/> is none of the label's task.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// <see cref="NeuralNetOptions.CancellationToken"/> is cancelled, or the context's operations are.
    /// </exception>
    /// <exception cref="FormatException">The checkpoint to go on from is damaged.</exception>
    /// <exception cref="InvalidOperationException">
    /// There are no rows with a label and a weight, a weight is negative or not finite, a count is negative, all labels are of one class,
    /// a key label has more than 100,000 values, a feature is infinite, a layer is too large, the loss diverges at once, or the checkpoint
    /// to go on from is of another fit.
    /// </exception>
    public NeuralNetTransformer Fit(IDataView input) => Train(input, null, null);

    /// <summary>Trains networks on all rows, and judges them by others.</summary>
    /// <param name="input">Training rows with the label and the features.</param>
    /// <param name="validation">
    /// The rows that decide which epoch is kept and when training ends, with the same columns; they are read into memory.
    /// </param>
    /// <returns>The trained network, which adds its predictions to data; dispose it to free native memory early.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <inheritdoc cref="Fit(IDataView)" path="/exception"/>
    public NeuralNetTransformer Fit(IDataView input, IDataView validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        return Train(input, validation, null);
    }

    /// <summary>
    /// Goes on training networks that are trained already, on the same rows or others. Their columns, scales, bins and known categories
    /// stay; epochs, schedules and the optimizer start anew, and the networks to go on from stay as they are.
    /// </summary>
    /// <param name="input">Training rows with the label and the features; keys must stand for the same classes.</param>
    /// <param name="start">What was fitted with options of the same sizes of networks and the same number of folds.</param>
    /// <returns>The trained network, which adds its predictions to data; dispose it to free native memory early.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="InvalidOperationException">The networks to go on from do not suit the label or the options.</exception>
    /// <inheritdoc cref="Fit(IDataView)" path="/exception"/>
    public NeuralNetTransformer Fit(IDataView input, NeuralNetTransformer start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Train(input, null, start);
    }

    /// <summary>
    /// The learning rate range test (Smith 2017, arXiv:1506.01186): trains the network, the first one where there are several, on all
    /// rows for at most 200 steps while the learning rate rises from 0.000001 to 10.
    /// </summary>
    /// <param name="input">Training rows with the label and the features.</param>
    /// <returns>The losses at each rate, and which rate they suggest for <see cref="NeuralNetOptions.LearningRate"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="OperationCanceledException">
    /// <see cref="NeuralNetOptions.CancellationToken"/> is cancelled, or the context's operations are.
    /// </exception>
    /// <exception cref="InvalidOperationException">The data is one that cannot be trained on.</exception>
    public LearningRateCurve FindLearningRate(IDataView input)
    {
        using var sweep = new RateSweep(_options.CancellationToken);
        try
        {
            new NeuralNetEstimator(this, _options.ForSweep(sweep)).Fit(input).Dispose();
        }
        catch (OperationCanceledException) when (sweep.IsComplete)
        {
        }

        return sweep.ToCurve();
    }

    private NeuralNetTransformer Train(IDataView input, IDataView? validation, NeuralNetTransformer? start)
    {
        ArgumentNullException.ThrowIfNull(input);
        var progress = new FitProgress(_options.Progress, new FitTime(_options.TimeBudget));
        var label = LabelColumn.Find(input.Schema, _options);
        var features = start?.Features ?? FeatureColumns.Find(input.Schema, _options);
        TaskMetrics.Check(_options.EarlyStoppingMetric, label.Task);
        var warm = start is null ? null : WarmStart.Create(start.Scorer, label);
        var options = warm is null ? _options : _options.WithFolds(warm.Folds);
        var cancellation = new Cancellation(_environment, _options.CancellationToken);
        cancellation.ThrowIfRequested();
        var table = Read(input, label, features, learn: start is null, cancellation);
        TrainingSplit[] splits;
        if (validation is null)
        {
            splits = SplitPlan.Create(options, label, table, new Random(_seed));
        }
        else
        {
            if (options.Folds > 0)
                throw new InvalidOperationException($"{nameof(NeuralNetOptions.Folds)} must be 0 where validation rows are given.");
            var given = Read(validation, label.Of(validation.Schema, options), features, learn: false, cancellation);
            splits = [TrainingSplit.Given(table, given.RowCount)];
            table = table.Append(given);
        }

        warm?.Check(splits.Length);
        var ensemble = new EnsembleTrainer(options, label, table, _host, progress).Train(splits, _seed, warm, cancellation);
        return new NeuralNetTransformer(ensemble.Scorer, features, label, _options) { HeldOut = ensemble.HeldOut };
    }

    private TrainingTable Read(IDataView data, LabelColumn label, FeatureColumns features, bool learn, Cancellation cancellation)
    {
        using var channel = _host.Start("Reading");
        return TrainingTableReader.Read(
            data, features, label, _options.EffectiveMemoryLimit, learn, channel, cancellation.ThrowIfRequested);
    }

    /// <summary>The columns after fitting, known beforehand.</summary>
    /// <param name="inputSchema">The columns that the estimator will find.</param>
    /// <returns>The columns found and those that the network adds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var task = LabelColumn.FindTask(inputSchema, _options);
        FeatureColumns.Check(inputSchema, _options);
        var label = ColumnErrors.Find(inputSchema, "label", _options.LabelColumnName);
        return ModelZip.AddColumns(inputSchema, OutputColumns.Describe(task, label, _options.Quantiles));
    }
}
