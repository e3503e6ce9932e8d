using Microsoft.ML;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;
using NeuralML.Features;
using NeuralML.KernelSvm;
using NeuralML.Persistence;
using NeuralML.Scoring;
using NeuralML.Training;

namespace NeuralML;

/// <summary>Trains a support vector machine with a kernel on a vector of features, and a label where it is not of one class.</summary>
/// <remarks>
/// <para>Input and output columns</para>
/// <list type="table">
/// <listheader><term>Label</term><description>Columns added</description></listheader>
/// <item><term>Boolean</term><description>PredictedLabel (Boolean), Score (Single, the logit; the decision value without
/// <see cref="KernelSvmOptions.CalibrateProbabilities"/>), Probability (Single).</description></item>
/// <item><term>Key&lt;UInt32&gt;</term><description>PredictedLabel (key), Score (vector of Single: a probability per class, or its share
/// of votes).</description></item>
/// <item><term>Single</term><description>Score (Single, in the unit of the label).</description></item>
/// <item><term>none (one class)</term><description>PredictedLabel (Boolean, true for an anomaly), Score (Single, the higher the more
/// unlike the training rows, above 0 for an anomaly).</description></item>
/// </list>
/// <para>With probabilities, PredictedLabel is the likeliest class; that can differ from the side of the machine's boundary that a row
/// lies on, or from the majority of votes.</para>
/// <para>Trainer characteristics: features need no normalization with <see cref="KernelSvmOptions.Standardize"/>, and no caching; they are
/// numbers without missing values. Rows with a missing label are skipped.</para>
/// </remarks>
public sealed class KernelSvmEstimator : ITrainerEstimator<KernelSvmTransformer, KernelSvmModelParameters>
{
    private readonly IHostEnvironment _environment;
    private readonly IHost _host;
    private readonly KernelSvmOptions _options;
    private readonly bool _isOneClass;
    private readonly int _seed;

    internal KernelSvmEstimator(IHostEnvironment environment, KernelSvmOptions options, bool isOneClass)
    {
        _environment = environment;
        _host = environment.Register("KernelSvm");
        _options = options;
        _isOneClass = isOneClass;
        _seed = options.Seed ?? _host.Rand.Next();
    }

    /// <summary>Says that features need no normalization and rows no cache: they are scaled here, and read once.</summary>
    public TrainerInfo Info => TrainerInfos.ReadsOnce;

    /// <summary>Trains a machine. Reads the data once; fitting again gives the same model.</summary>
    /// <param name="input">Training rows with the features, and the label.</param>
    /// <returns>The trained machine, which adds its predictions to data.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="OperationCanceledException">
    /// <see cref="KernelSvmOptions.CancellationToken"/> is cancelled, or the context's operations are.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// There are no rows with a label and a weight, a weight is negative or not finite, all labels are of one class, a key label has more
    /// than 1,000 classes, a feature is not a finite number or too large for the kernel, or there are too many rows for an exact machine.
    /// </exception>
    public KernelSvmTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var label = _isOneClass
            ? LabelColumn.None(input.Schema, _options.ExampleWeightColumnName)
            : LabelColumn.FindSingle(input.Schema, _options.LabelColumnName, _options.ExampleWeightColumnName);
        var features = new FeatureColumns([NumericColumn.Find(input.Schema, _options.FeatureColumnName, isVector: true)], []);
        var cancellation = new Cancellation(_environment, _options.CancellationToken);
        cancellation.ThrowIfRequested();
        using var channel = _host.Start("Training");
        SolverChoice.Check(_options, input.GetRowCount() ?? 0);
        var table = TrainingTableReader.Read(
            input, features, label, memoryLimit: long.MaxValue, learn: true, channel, cancellation.ThrowIfRequested, allowMissing: false);
        var model = new SvmTrainer(_options, label, _seed, new FitWatch(channel, cancellation)).Train(table);
        return new KernelSvmTransformer(model, features, label);
    }

    /// <summary>The columns after fitting, known beforehand.</summary>
    /// <param name="inputSchema">The columns that the estimator will find.</param>
    /// <returns>The columns found and those that the model adds.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        NumericColumn.Check(inputSchema, _options.FeatureColumnName, isVector: true);
        if (_isOneClass)
        {
            ExampleWeight.Check(inputSchema, _options.ExampleWeightColumnName);
            return ModelZip.AddColumns(inputSchema, OutputColumns.DescribeAnomaly());
        }

        var task = LabelColumn.FindSingleTask(inputSchema, _options.LabelColumnName, _options.ExampleWeightColumnName);
        var label = ColumnErrors.Find(inputSchema, "label", _options.LabelColumnName);
        return ModelZip.AddColumns(inputSchema, OutputColumns.Describe(task, label));
    }
}
