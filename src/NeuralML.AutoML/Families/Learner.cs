using Microsoft.ML;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>A learner of a family: what of it can be varied, what is known to be good, and how it is made.</summary>
internal abstract class Learner
{
    public abstract LearnerFamily Family { get; }

    public abstract string Name { get; }

    /// <summary>What can be set.</summary>
    public virtual IReadOnlyList<LearnerParameter> Parameters => [];

    /// <summary>Whether a search varies it; otherwise the portfolio is all there is.</summary>
    public virtual bool IsSearched => true;

    /// <summary>Whether it makes the best of the time that it is told of; others take what they take.</summary>
    public virtual bool KeepsTime => false;

    /// <summary>Options known to be good on many tables, the cheapest first.</summary>
    public virtual IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio => [new Dictionary<string, double>(StringComparer.Ordinal)];

    public virtual bool Supports(PredictionTask task) => true;

    /// <summary>The whole pipeline, from the columns of the table to the columns of predictions.</summary>
    public abstract IEstimator<ITransformer> Create(FitRequest request, Settings settings);

    public LearnerParameter Parameter(string name)
        => Parameters.First(parameter => parameter.Name.Equals(name, StringComparison.Ordinal));

    protected static Dictionary<string, double> Values(params (string Name, double Value)[] settings)
        => settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
}
