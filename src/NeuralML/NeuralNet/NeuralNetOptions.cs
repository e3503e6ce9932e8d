using Microsoft.ML.SearchSpace;
using NeuralML.NeuralNet;
using NeuralML.Training.RateSearch;
using TorchSharp;

namespace NeuralML;

/// <summary>What a neural network is trained on and how.</summary>
/// <remarks>
/// The defaults suit tables of some hundred to some hundred thousand rows. Features need no scaling: see
/// <see cref="NumericScaling"/>; the label of a regression is shifted and scaled to mean 0 and variance 1, each
/// of several by itself; counts (<see cref="RegressionLoss.Poisson"/>) are divided by their mean.
/// </remarks>
public sealed class NeuralNetOptions
{
    internal const string DefaultFeatureColumnName = "Features";
    internal const int SmallTable = 2000;

    private const int DefaultFolds = 5;
    private const int SmallTableFolds = 10;
    private const int LargeTableNetworks = 4;

    /// <summary>
    /// The column to predict. Its type decides the task: Boolean is binary classification, Key&lt;UInt32&gt; multiclass
    /// classification, Single regression; a vector of Boolean is several labels that are each true or false, a vector of Single several
    /// numbers. Default: "Label", as in all of ML.NET.
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
    /// More features: columns of categories, each a key, a text or a Boolean. Up to 9 categories are an input each, as in Holzmüller et
    /// al. 2024 (arXiv:2407.04491); more have learned vectors of 8 numbers. A category that training has not seen counts as unknown, like
    /// a missing one and, in columns of more than 9, one of a single training row. Default: null, none.
    /// </summary>
    public IReadOnlyList<string>? CategoricalColumnNames { get; set; }

    /// <summary>
    /// How much training may cost: fills in which networks are trained, and how many of them. Default: Default.
    /// <see cref="ToString"/> tells what comes of it.
    /// </summary>
    public NeuralNetPreset Preset { get; set; } = NeuralNetPreset.Default;

    /// <summary>
    /// Which network is trained. Default: null, those of the <see cref="Preset"/>; otherwise a single network, or one for each of
    /// <see cref="Folds"/>.
    /// </summary>
    [Choice("RealMlp", "TabM", "ResNet", "Mlp")]
    public NeuralNetArchitecture? Architecture { get; set; }

    /// <summary>
    /// A network of one's own: makes a new module for each network that is trained, <c>[batch, FeatureCount]</c> to
    /// <c>[batch, OutputCount]</c>, which then belongs to the fit; see <see cref="NetworkInputs"/>. Its layers draw from torch's own
    /// generator unless they are made from <see cref="NetworkInputs.Seed"/>. A model can be saved where this is what
    /// <see cref="NetworkFactories.Register{T}"/> returned. Default: null, that of the <see cref="Architecture"/>.
    /// </summary>
    public Func<NetworkInputs, torch.nn.Module<torch.Tensor, torch.Tensor>>? Network { get; set; }

    /// <summary>How the first weights of dense layers are drawn. Default: null, as published with the <see cref="Architecture"/>.</summary>
    public WeightInitialization? Initialization { get; set; }

    /// <summary>
    /// How numeric features of more than two values are scaled; two, as flags and one-hot slots have, become 0 and 1. Default: null, that
    /// of the <see cref="Preset"/>, and Standard where an <see cref="Architecture"/> is set.
    /// </summary>
    public NumericScaling? NumericScaling { get; set; }

    /// <summary>
    /// What the network makes of each numeric feature of more than two values; with FtTransformer, which makes a token of it, only None.
    /// Default: null, that of the <see cref="Preset"/>, and None where an <see cref="Architecture"/> is set.
    /// </summary>
    [Choice("PiecewiseLinear", "Periodic", "None")]
    public NumericEmbedding? NumericEmbedding { get; set; }

    /// <summary>
    /// 0, or at least 2: into how many parts the rows are divided (stratified by class), so that as many networks of a kind are trained,
    /// each on all parts but one, which is its validation part; their predictions are averaged, as in AutoGluon's bagging (Erickson et
    /// al. 2020, arXiv:2003.06505). 0 is a single split by <see cref="ValidationFraction"/>. Default: null, which is
    /// 0 where <see cref="Architecture"/>, <see cref="ValidationFraction"/> or <see cref="Validation"/> is set or validation rows are
    /// given, and for Fast; otherwise 5, of which Default trains 4 networks at most from 2,000 rows on, and 10 for Best on fewer rows,
    /// where <see cref="SamplingKeyColumnName"/> is not set.
    /// </summary>
    public int? Folds { get; set; }

    /// <summary>
    /// Units in each hidden layer, first to last; each at least 1. With Mlp and RealMlp an empty list gives a model that is linear in the
    /// scaled features; the blocks of the other architectures are all of one size, for FtTransformer a multiple of 8.
    /// Default: null, that of the <see cref="Architecture"/>.
    /// </summary>
    public IReadOnlyList<int>? HiddenSizes { get; set; }

    /// <summary>
    /// The share of hidden units that is switched off at random in a training step, 0 to below 1. Default: null, which is 0.15 for
    /// RealMlp and ResNet and 0.1 for the others.
    /// </summary>
    [Range(0, 0.5, 0.15)]
    public double? Dropout { get; set; }

    /// <summary>Rows in a training step, at least 1. Default: 256.</summary>
    [Range(64, 1024, 256, true)]
    public int BatchSize { get; set; } = 256;

    /// <summary>
    /// The most passes over the training rows, at least 1; early stopping usually ends sooner. Default: null, which is 200, and as
    /// many as make 4,000 steps for RealMlp and 2,700 for TabM, from 16 to 256; for two classes 1,200 steps, at least 12 epochs.
    /// </summary>
    public int? MaximumEpochs { get; set; }

    /// <summary>
    /// How many epochs in a row may pass without a lower validation loss before training ends, at least 1. Default: null, which
    /// is 16, as in Gorishniy et al. 2021 (arXiv:2106.11959), and for RealMlp all epochs, as in Holzmüller et al. 2024 (arXiv:2407.04491).
    /// </summary>
    public int? Patience { get; set; }

    /// <summary>What takes the training steps. Default: AdamW, as in Gorishniy et al. 2021 (arXiv:2106.11959).</summary>
    public NeuralNetOptimizer Optimizer { get; set; } = NeuralNetOptimizer.AdamW;

    /// <summary>
    /// The full step size, above 0. Default: null, that of the <see cref="Architecture"/> for AdamW and Adam;
    /// <see cref="NeuralNetOptimizer.Sgd"/> and <see cref="NeuralNetOptimizer.Adagrad"/> usually want ten times as much or more.
    /// </summary>
    public double? LearningRate { get; set; }

    /// <summary>
    /// How the step size moves over training. All but OnPlateau end at the last of <see cref="MaximumEpochs"/>, so set that to what is
    /// needed. Default: null, which is CosineLog4 for RealMlp, FlatCosine for TabM and Constant for the others.
    /// </summary>
    public LearningRateSchedule? LearningRateSchedule { get; set; }

    /// <summary>The share of all steps, 0 to below 1, over which the step size first rises from 0. Default: 0.</summary>
    public double WarmupFraction { get; set; }

    /// <summary>
    /// The most that the Euclidean norm of all gradients together may be in a step, above 0; larger ones are scaled down to it.
    /// Default: null, no limit.
    /// </summary>
    public double? GradientClipping { get; set; }

    /// <summary>
    /// How fast weights decay, at least 0: decoupled with AdamW, an L2 penalty with the others; biases and normalizations
    /// do not. Default: null, which is 0.02 for RealMlp, 0.0003 for TabM, 0.00001 for FtTransformer and 0.01 for the others.
    /// </summary>
    public double? WeightDecay { get; set; }

    /// <summary>What a regression keeps small. Default: SquaredError.</summary>
    public RegressionLoss RegressionLoss { get; set; } = RegressionLoss.SquaredError;

    /// <summary>
    /// The share of a classifier's label, 0 to below 1, that is spread evenly over all classes while training (Szegedy et al. 2016,
    /// arXiv:1512.00567). Default: null, which is 0.1 for RealMlp without piecewise-linear embeddings, and 0 for the others.
    /// </summary>
    public double? LabelSmoothing { get; set; }

    /// <summary>How much the rows of each class count. Default: None.</summary>
    public ClassWeighting ClassWeighting { get; set; } = ClassWeighting.None;

    /// <summary>
    /// The share of the rows, 0 to below 1, that is kept from training and decides which epoch is kept and when training ends.
    /// With 0, or when it comes to fewer than two rows, all rows train for <see cref="MaximumEpochs"/> epochs. Default: null, which is 0.2,
    /// or <see cref="Folds"/> where a preset has them.
    /// </summary>
    public double? ValidationFraction { get; set; }

    /// <summary>Which rows are the <see cref="ValidationFraction"/>. Default: Random; Latest only without <see cref="Folds"/>.</summary>
    public ValidationRows Validation { get; set; } = ValidationRows.Random;

    /// <summary>
    /// A column, a key, a text or a Boolean, whose rows of one value are not divided: they train a network or judge it, as with the same
    /// argument of ML.NET's CrossValidate. For data of at most <see cref="MemoryLimit"/>; classes then have their share in each part only
    /// as chance has it. Default: null, none.
    /// </summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>
    /// The seed of everything random in training. The same seed, data and number of threads give the same network.
    /// Default: null, which takes it from the seed of the <see cref="Microsoft.ML.MLContext"/>.
    /// </summary>
    public int? Seed { get; set; }

    /// <summary>
    /// A column of Single, at least 0, that says how much each row counts in the loss of training and of validation; their unit does not
    /// matter, and rows of weight 0 are left out. Default: null, each row counts the same.
    /// </summary>
    public string? ExampleWeightColumnName { get; set; }

    /// <summary>
    /// How much the rows of each class count in a classifier, each above 0: in the order of the keys, or for Boolean labels false, then
    /// true, the same for each of several labels. Their unit does not matter; probabilities follow the changed shares. Default: null, see
    /// <see cref="ClassWeighting"/>.
    /// </summary>
    public IReadOnlyList<double>? ClassWeights { get; set; }

    /// <summary>
    /// The focal loss of a classifier (Lin et al. 2017, arXiv:1708.02002): rows that are predicted well already, with probability p, count
    /// (1 - p) to this power, at least 0; 2 in the paper. It looks after rare classes. Default: 0, which is the cross
    /// entropy.
    /// </summary>
    public double FocalGamma { get; set; }

    /// <summary>
    /// Predicts these quantiles of a Single label, each between 0 and 1 and in rising order, with the pinball loss (Koenker and Bassett
    /// 1978): [0.05, 0.5, 0.95] gives the median and an interval that holds 90% of the labels. They fill the column Quantiles and never
    /// cross; Score is the one nearest to 0.5. Default: null, the label itself is predicted.
    /// </summary>
    public IReadOnlyList<double>? Quantiles { get; set; }

    /// <summary>
    /// A loss of one's own: from the network's output, Float32 <c>[batch, outputs]</c>, and the target to a loss per row, Float32
    /// <c>[batch]</c>. The target is Int64 <c>[batch]</c> for a key label, Float32 <c>[batch]</c> for a Boolean (0 or 1) or a Single
    /// (scaled to mean 0 and variance 1), and Float32 <c>[batch, outputs]</c> for vectors of them. Scores are made of outputs as without
    /// it: those of classes are logits. Weights multiply in afterwards, labels are not smoothed. Where several networks train, it is called
    /// from as many threads. Default: null.
    /// </summary>
    public Func<torch.Tensor, torch.Tensor, torch.Tensor>? CustomLoss { get; set; }

    /// <summary>
    /// Whether a regression predicts nothing outside the range of the training labels, as RealMLP does (Holzmüller et al. 2024,
    /// arXiv:2407.04491); a rate of <see cref="RegressionLoss.Poisson"/>, nothing above the highest count. Where data streams, it is the
    /// range of the sample. Default: true.
    /// </summary>
    public bool ClampPredictions { get; set; } = true;

    /// <summary>
    /// How <see cref="Dropout"/> moves over training. Default: null, which is FlatCosine for RealMlp, as in Holzmüller et al. 2024
    /// (arXiv:2407.04491), and Constant for the others.
    /// </summary>
    public RegularizationSchedule? DropoutSchedule { get; set; }

    /// <summary>
    /// How <see cref="WeightDecay"/> moves over training. Default: null, which is FlatCosine for RealMlp, as in Holzmüller et al. 2024
    /// (arXiv:2407.04491), and Constant for the others.
    /// </summary>
    public RegularizationSchedule? WeightDecaySchedule { get; set; }

    /// <summary>
    /// What decides which epoch is kept and when training ends: the validation rows are judged by it after each epoch. It must be one of
    /// the label's task, and without validation rows it has no effect. Default: null, which is CalibratedLogLoss for two classes,
    /// CalibratedBrierScore for several, and Loss for numbers, where rows are weighted and where the loss is chosen.
    /// </summary>
    public ValidationMetric? EarlyStoppingMetric { get; set; }

    /// <summary>
    /// How long a fit may train its networks, above zero. Of several, one of each kind is trained and as many more as can be to their end;
    /// training ends with the batch in which the time runs out, and the best epoch is kept. What is kept then depends on the speed of the
    /// machine. Default: null, no limit.
    /// </summary>
    public TimeSpan? TimeBudget { get; set; }

    /// <summary>
    /// The decay, 0 to below 1, of an exponential moving average of the weights over the steps, which is judged and kept instead of
    /// the weights themselves; 0.999 is usual. Default: null, no average.
    /// </summary>
    public double? WeightAveraging { get; set; }

    /// <summary>
    /// The factor, at least 0, of a penalty on the sum of the absolute values of all weights but biases and normalizations; the losses
    /// that are reported are without it. Default: 0.
    /// </summary>
    public double L1Regularization { get; set; }

    /// <summary>What is called around the fit, its epochs and its batches, first to last. Default: null, nothing.</summary>
    public IReadOnlyList<TrainingCallback>? Callbacks { get; set; }

    /// <summary>
    /// Is told of each epoch of each network, one call at a time, though from several threads. A <see cref="Progress{T}"/> takes calls to
    /// the thread it was made on, or to the thread pool; an exception from a listener that does not ends the fit. Default: null, nobody.
    /// </summary>
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>
    /// Ends a fit within a row that is read or a batch, with an <see cref="OperationCanceledException"/>. Default:
    /// <see cref="CancellationToken.None"/>; a fit also ends when ML.NET cancels the operations of its context.
    /// </summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Whether the user says what an error costs: then epochs are compared by that.</summary>
    internal bool WeighsErrors
        => ClassWeighting != ClassWeighting.None || ClassWeights is not null || ExampleWeightColumnName is not null || FocalGamma > 0
            || CustomLoss is not null;

    /// <summary>
    /// A folder in which the state of training is kept, a file per network; it is made if there is none. A later fit with the same
    /// options, seed and data goes on from there, and comes to the same network as one that was never interrupted; one that had ended
    /// gives its network at once. Default: null, none.
    /// </summary>
    public string? CheckpointFolder { get; set; }

    /// <summary>
    /// After how many epochs the state of training is saved, at least 1; it is saved after the last one, too. Default: 1.
    /// </summary>
    public int CheckpointEveryEpochs { get; set; } = 1;

    /// <summary>
    /// The bytes, at least 1, that the training rows may take, as they are read and as inputs of the network. Where they would take more,
    /// the fit streams: scales, bins and the validation loss come from a random sample of at most 500,000 rows, and in each epoch the rows
    /// are read again, in the background, and shuffled through a pool of a quarter of this size. Validation rows are then drawn regardless
    /// of their class. Default: null, half of the memory that the process may use, or that the machine has.
    /// </summary>
    public long? MemoryLimit { get; set; }

    /// <summary>Whether the learning rate rises from step to step, to see what the loss makes of it.</summary>
    internal bool SweepsLearningRate { get; private set; }

    internal long EffectiveMemoryLimit => MemoryLimit ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    internal NeuralNetArchitecture? ChosenArchitecture => Network is null ? Architecture : NeuralNetArchitecture.Custom;

    internal double SplitFraction => ValidationFraction ?? 0.2;

    /// <summary>What <see cref="Folds"/> comes to: where rows are few, it pays to train on more of them.</summary>
    internal int FoldCount(long rowCount)
    {
        var bags = Preset != NeuralNetPreset.Fast && ChosenArchitecture is null && ValidationFraction is null
            && Validation == ValidationRows.Random;
        var many = Preset == NeuralNetPreset.Best && rowCount < SmallTable && SamplingKeyColumnName is null;
        return Folds ?? (bags ? many ? SmallTableFolds : DefaultFolds : 0);
    }

    /// <summary>The most networks that are trained: large tables get some of a bag only, where the user has not set how many.</summary>
    internal int NetworkCount(long rowCount)
        => Folds is null && Preset == NeuralNetPreset.Default && rowCount >= SmallTable ? LargeTableNetworks : int.MaxValue;

    /// <summary>What runs with these options: the networks and how each is trained.</summary>
    public override string ToString() => PlanText.Describe(this);

    /// <summary>The first network of these options on all rows, under a learning rate that rises until the sweep ends the fit.</summary>
    internal NeuralNetOptions ForSweep(RateSweep sweep)
    {
        var recipe = Recipe.All(this)[0];
        var copy = (NeuralNetOptions)MemberwiseClone();
        (copy.Architecture, copy.NumericEmbedding, copy.NumericScaling) = (recipe.Architecture, recipe.Embedding, recipe.Scaling);
        (copy.Folds, copy.ValidationFraction, copy.MaximumEpochs) = (0, 0, RateSweep.Steps);
        (copy.TimeBudget, copy.WeightAveraging, copy.CheckpointFolder) = (null, null, null);
        (copy.Callbacks, copy.Progress, copy.CancellationToken, copy.SweepsLearningRate) = ([sweep], null, sweep.Token, true);
        return copy;
    }

    /// <summary>These options with a number of folds where they leave it open.</summary>
    internal NeuralNetOptions WithFolds(int folds)
    {
        var copy = (NeuralNetOptions)MemberwiseClone();
        copy.Folds ??= folds;
        return copy;
    }

    internal NeuralNetOptions Validated()
    {
        OptionValidation.Check(this);

        // A copy: what the caller changes later does not reach into a fit.
        var copy = (NeuralNetOptions)MemberwiseClone();
        copy.Callbacks = Callbacks is null ? null : [.. Callbacks];
        copy.HiddenSizes = HiddenSizes is null ? null : [.. HiddenSizes];
        copy.NumericColumnNames = NumericColumnNames is null ? null : [.. NumericColumnNames];
        copy.CategoricalColumnNames = CategoricalColumnNames is null ? null : [.. CategoricalColumnNames];
        copy.ClassWeights = ClassWeights is null ? null : [.. ClassWeights];
        copy.Quantiles = Quantiles is null ? null : [.. Quantiles];
        return copy;
    }
}
