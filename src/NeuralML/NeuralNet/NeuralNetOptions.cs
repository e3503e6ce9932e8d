using NeuralML.NeuralNet;

namespace NeuralML;

/// <summary>What a neural network is trained on and how.</summary>
/// <remarks>
/// The defaults suit tables of some hundred to some hundred thousand rows. Features need no scaling: see
/// <see cref="NumericScaling"/>; the label of a regression is shifted and scaled to mean 0 and variance 1.
/// </remarks>
public sealed class NeuralNetOptions
{
    internal const string DefaultFeatureColumnName = "Features";

    /// <summary>
    /// The column to predict. Its type decides the task: Boolean is binary classification, Key&lt;UInt32&gt; multiclass
    /// classification, Single regression. Default: "Label", as in all of ML.NET.
    /// </summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>
    /// The features: a vector of Single of known size. Default: "Features", as in all of ML.NET. Where columns are named in
    /// <see cref="NumericColumnNames"/> or <see cref="CategoricalColumnNames"/>, data without the default column does as well.
    /// </summary>
    public string FeatureColumnName { get; set; } = DefaultFeatureColumnName;

    /// <summary>More features: columns of numbers of any type, each a number or a vector of known size. Default: null, none.</summary>
    public IReadOnlyList<string>? NumericColumnNames { get; set; }

    /// <summary>
    /// More features: columns of categories, each a key, a text or a Boolean. A category that training has not seen counts as unknown.
    /// Default: null, none.
    /// </summary>
    public IReadOnlyList<string>? CategoricalColumnNames { get; set; }

    /// <summary>How numeric features are scaled. Default: <see cref="NeuralML.NumericScaling.Standard"/>.</summary>
    public NumericScaling NumericScaling { get; set; } = NumericScaling.Standard;

    /// <summary>
    /// Units in each hidden layer, first to last; each at least 1, and an empty list gives a model that is linear in the scaled features.
    /// Default: 256, 256, within the range that Gorishniy et al. 2021 (arXiv:2106.11959) tune tabular networks in.
    /// </summary>
    public IReadOnlyList<int> HiddenSizes { get; set; } = [256, 256];

    /// <summary>The share of hidden units that is switched off at random in a training step, 0 to below 1. Default: 0.1.</summary>
    public double Dropout { get; set; } = 0.1;

    /// <summary>Rows in a training step, at least 1. Default: 256.</summary>
    public int BatchSize { get; set; } = 256;

    /// <summary>The most passes over the training rows, at least 1; early stopping usually ends sooner. Default: 200.</summary>
    public int MaximumEpochs { get; set; } = 200;

    /// <summary>
    /// How many epochs in a row may pass without a lower validation loss before training ends, at least 1. Default: 16, as in
    /// Gorishniy et al. 2021 (arXiv:2106.11959).
    /// </summary>
    public int Patience { get; set; } = 16;

    /// <summary>AdamW's step size, above 0. Default: 0.001, as in PyTorch.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>How fast AdamW lets weights decay, at least 0. Default: 0.01, as in PyTorch.</summary>
    public double WeightDecay { get; set; } = 1e-2;

    /// <summary>
    /// The share of the rows, 0 to below 1, that is kept from training and decides which epoch is kept and when training ends.
    /// With 0, or when it comes to fewer than two rows, all rows train for <see cref="MaximumEpochs"/> epochs. Default: 0.2.
    /// </summary>
    public double ValidationFraction { get; set; } = 0.2;

    /// <summary>
    /// The seed of everything random in training. The same seed, data and number of threads give the same network.
    /// Default: null, which takes it from the seed of the <see cref="Microsoft.ML.MLContext"/>.
    /// </summary>
    public int? Seed { get; set; }

    internal NeuralNetOptions Validated()
    {
        OptionChecks.NotEmpty(LabelColumnName, nameof(LabelColumnName));
        OptionChecks.NotEmpty(FeatureColumnName, nameof(FeatureColumnName));
        var names = new HashSet<string>([LabelColumnName, FeatureColumnName], StringComparer.Ordinal);
        OptionChecks.NewNames(NumericColumnNames, names, nameof(NumericColumnNames));
        OptionChecks.NewNames(CategoricalColumnNames, names, nameof(CategoricalColumnNames));
        OptionChecks.Defined(NumericScaling, nameof(NumericScaling));
        ArgumentNullException.ThrowIfNull(HiddenSizes, nameof(HiddenSizes));
        foreach (var size in HiddenSizes)
            OptionChecks.AtLeast(size, 1, nameof(HiddenSizes));
        OptionChecks.Fraction(Dropout, nameof(Dropout));
        OptionChecks.AtLeast(BatchSize, 1, nameof(BatchSize));
        OptionChecks.AtLeast(MaximumEpochs, 1, nameof(MaximumEpochs));
        OptionChecks.AtLeast(Patience, 1, nameof(Patience));
        OptionChecks.Positive(LearningRate, nameof(LearningRate));
        OptionChecks.AtLeast(WeightDecay, 0, nameof(WeightDecay));
        OptionChecks.Fraction(ValidationFraction, nameof(ValidationFraction));

        // A copy: what the caller changes later does not reach into a fit.
        var copy = (NeuralNetOptions)MemberwiseClone();
        copy.HiddenSizes = [.. HiddenSizes];
        copy.NumericColumnNames = [.. NumericColumnNames ?? []];
        copy.CategoricalColumnNames = [.. CategoricalColumnNames ?? []];
        return copy;
    }
}
