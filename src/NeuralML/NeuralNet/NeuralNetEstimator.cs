using Microsoft.ML;
using Microsoft.ML.Runtime;
using NeuralML.Features;
using NeuralML.Networks;
using NeuralML.NeuralNet;
using NeuralML.Persistence;
using NeuralML.Scoring;
using NeuralML.Training;
using TorchSharp;

namespace NeuralML;

/// <summary>Trains a neural network on a label and features: a vector, named columns, or both.</summary>
/// <remarks>
/// <para>Input and output columns</para>
/// <list type="table">
/// <listheader><term>Label</term><description>Columns added</description></listheader>
/// <item><term>Boolean</term><description>PredictedLabel (Boolean), Score (Single, the logit), Probability (Single).</description></item>
/// <item><term>Key&lt;UInt32&gt;</term><description>PredictedLabel (key), Score (vector of Single: a probability per class).</description></item>
/// <item><term>Single</term><description>Score (Single, in the unit of the label).</description></item>
/// </list>
/// <para>Trainer characteristics: features need no normalization and no caching; rows with a missing label are skipped. A missing
/// feature (NaN) counts as the middle of its values, and the network is told where features lack that lacked in training too, so that it
/// learns what to put in their place. An infinite feature ends the fit with an exception that names it; in data to score, it gives the
/// score NaN. A feature that is constant in the training rows is left out.</para>
/// </remarks>
public sealed class NeuralNetEstimator : IEstimator<NeuralNetTransformer>
{
    private readonly IHost _host;
    private readonly NeuralNetOptions _options;
    private readonly int _seed;

    internal NeuralNetEstimator(IHostEnvironment environment, NeuralNetOptions options)
    {
        _host = environment.Register("NeuralNet");
        _options = options;
        _seed = options.Seed ?? _host.Rand.Next();
    }

    /// <summary>
    /// Trains a network. Reads the data once, or once more in each epoch if it is larger than <see cref="NeuralNetOptions.MemoryLimit"/>;
    /// fitting again gives the same network.
    /// </summary>
    /// <param name="input">Training rows with the label and the features.</param>
    /// <returns>The trained network, which adds its predictions to data; dispose it to free native memory early.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">
    /// There are no rows with a label, all labels are of one class, a key label has more than 100,000 values, a feature is infinite,
    /// a layer is too large, or the loss diverges at once.
    /// </exception>
    public NeuralNetTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var label = LabelColumn.Find(input.Schema, _options.LabelColumnName);
        var features = FeatureColumns.Find(input.Schema, _options);
        using var channel = _host.Start("Training");
        var table = TrainingTableReader.Read(input, features, label, _options.EffectiveMemoryLimit, channel);

        var random = new Random(_seed);
        var split = table.Stream is { } stream
            ? TrainingSplit.Create(stream, _options.ValidationFraction, random.Next())
            : TrainingSplit.Create(
                table.Labels, stratify: label.Task != PredictionTask.Regression, _options.ValidationFraction, random);
        var oneHot = _options.Architecture != NeuralNetArchitecture.FtTransformer;
        var encoder = FeatureEncoder.Fit(_options.NumericScaling, table, split.Training, oneHot);
        var targetScaler = label.Task == PredictionTask.Regression ? TargetScaler.Fit(table, split.Training) : TargetScaler.Identity;

        // Whatever mode the caller's own use of torch has set, weights are made and trained with gradients.
        using var normal = torch.inference_mode(false);
        using var gradient = torch.enable_grad();
        using var training = IBatchSource.Create(table, split, label.Task, encoder, targetScaler);
        var plan = new TrainingPlan(_options, label.Task, training.RowCount);
        using var validation = split.Validation.Length == 0
            ? null
            : new TensorData(table, split.Validation, label.Task, encoder, targetScaler);
        var network = NetworkFactory.Create(plan, encoder, training.Sample, label, random);
        try
        {
            using var loss = new Loss(plan, label.Task, ClassWeightsOf(label, table, split));
            new NetworkTrainer(plan, loss, channel).Train(network, training, validation, random);
            return new NeuralNetTransformer(new NetworkScorer(network, encoder, targetScaler, label), features, label);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private float[]? ClassWeightsOf(LabelColumn label, TrainingTable table, TrainingSplit split)
        => _options.ClassWeighting == ClassWeighting.Balanced && label.Task != PredictionTask.Regression
            ? ClassWeights.Balance(table.Labels, split.Training, label.ClassCount)
            : null;

    /// <summary>The columns after fitting, known beforehand.</summary>
    /// <param name="inputSchema">The columns that the estimator will find.</param>
    /// <returns>The columns found and those that the network adds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        var task = LabelColumn.FindTask(inputSchema, _options.LabelColumnName);
        FeatureColumns.Check(inputSchema, _options);
        var label = ColumnErrors.Find(inputSchema, "label", _options.LabelColumnName);
        return ModelZip.AddColumns(inputSchema, OutputColumns.Describe(task, label));
    }
}
