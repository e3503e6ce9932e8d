using Microsoft.ML.SearchSpace;
using NeuralML.KernelSvm;

namespace NeuralML;

/// <summary>What a support vector machine is trained on and how.</summary>
public sealed class KernelSvmOptions
{
    /// <summary>
    /// The column to predict. Its type decides the task: Boolean is classification by one machine, Key&lt;UInt32&gt; by one for each pair
    /// of classes, Single regression; a machine of one class reads none. Default: "Label", as in all of ML.NET.
    /// </summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size. Default: "Features", as in all of ML.NET.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>
    /// A column of Single, at least 0, that the <see cref="Cost"/> of each row is multiplied with; rows of weight 0 are left out. Default:
    /// null, all rows count the same.
    /// </summary>
    public string? ExampleWeightColumnName { get; set; }

    /// <summary>Whether features get mean 0 and variance 1 first, and so does the label of a regression. Default: true.</summary>
    public bool Standardize { get; set; } = true;

    /// <summary>How alike two rows are. Default: RadialBasis, as in LIBSVM.</summary>
    [Choice("RadialBasis", "Linear", "Polynomial")]
    public SvmKernel Kernel { get; set; } = SvmKernel.RadialBasis;

    /// <summary>C: what an error costs, above 0; the higher, the closer the model follows the training rows. Default: 1.</summary>
    [Range(0.03, 1000, 1, true)]
    public double Cost { get; set; } = 1;

    /// <summary>The kernel's gamma, above 0. Default: null, by <see cref="GammaRule"/>.</summary>
    [Range(0.0001, 10, 0.05, true)]
    public double? Gamma { get; set; }

    /// <summary>What gamma is where <see cref="Gamma"/> is null. Default: Scale, as in scikit-learn.</summary>
    public GammaRule GammaRule { get; set; } = GammaRule.Scale;

    /// <summary>The degree of the polynomial kernel, 1 to 100. Default: 3, as in LIBSVM.</summary>
    [Range(2, 5, 3)]
    public int Degree { get; set; } = 3;

    /// <summary>What the polynomial and the sigmoid kernel add to gamma x · z. Default: 0, as in LIBSVM.</summary>
    public double Coefficient { get; set; }

    /// <summary>
    /// How far a regression may be off at no cost, at least 0, in the unit of the label; in its standard deviations with
    /// <see cref="Standardize"/>. Default: 0.1, as in LIBSVM.
    /// </summary>
    [Range(0.001, 1, 0.1, true)]
    public double Epsilon { get; set; } = 0.1;

    /// <summary>
    /// The largest share of the training rows that a machine of one class takes for anomalies, above 0 to 1. Default: 0.1.
    /// </summary>
    public double Nu { get; set; } = 0.1;

    /// <summary>
    /// Whether a classifier learns probabilities (Platt 1999; Lin, Lin, Weng 2007), each machine from the rows that five further ones have
    /// not seen; those of pairs of classes are coupled (Wu, Lin, Weng 2004). It takes up to five times as long again. Without,
    /// Score of two classes is the decision value and Probability a function of it that is no probability; Score of several classes are
    /// shares of the votes of all pairs. Default: true.
    /// </summary>
    public bool CalibrateProbabilities { get; set; } = true;

    /// <summary>How the model is found. Default: Automatic, by the number of rows.</summary>
    public KernelSvmSolver Solver { get; set; } = KernelSvmSolver.Automatic;

    /// <summary>
    /// The most rows that Automatic trains an exact machine on, at least 1. Default: 30,000, which take some ten seconds on two cores with
    /// 100 features, and five times that with probabilities; the time grows with the square of the rows.
    /// </summary>
    public int ExactRowLimit { get; set; } = 30_000;

    /// <summary>The most rows that the kernel is approximated by with Nystroem, at least 1. Default: 1,000.</summary>
    public int Components { get; set; } = 1000;

    /// <summary>
    /// The most bytes for the rows of the kernel matrix that an exact machine keeps, and for what Nystroem makes of the rows; at least 1.
    /// The data comes on top. Default: 512 MB.
    /// </summary>
    public long MemoryLimit { get; set; } = 512L << 20;

    /// <summary>How exact the exact solution is: the largest violation of its conditions, above 0. Default: 0.001, as in LIBSVM.</summary>
    public double Tolerance { get; set; } = 0.001;

    /// <summary>
    /// What draws the parts for probabilities and the rows of Nystroem. Default: null, from the seed of the context.
    /// </summary>
    public int? Seed { get; set; }

    /// <summary>The most threads, at least 1; the model does not depend on it. Default: null, one for each core.</summary>
    public int? NumberOfThreads { get; set; }

    /// <summary>
    /// Ends a fit within a row that is read or some steps, with an <see cref="OperationCanceledException"/>. Default:
    /// <see cref="CancellationToken.None"/>; a fit also ends when ML.NET cancels the operations of its context.
    /// </summary>
    public CancellationToken CancellationToken { get; set; }

    internal int Threads => NumberOfThreads ?? Environment.ProcessorCount;

    internal KernelSvmOptions Validated()
    {
        KernelSvmValidation.Check(this);

        // A copy: what the caller changes later does not reach into a fit.
        return (KernelSvmOptions)MemberwiseClone();
    }
}
