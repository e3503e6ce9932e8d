using Microsoft.ML;
using NeuralML.AutoML.Families;

namespace NeuralML.AutoML.Tests.Comparison;

/// <summary>Another learner, with notes of what it was asked for.</summary>
internal sealed class RecordingLearner(Learner learner) : Learner
{
    public List<(FitRequest Request, Settings Settings)> Made { get; } = [];

    public override LearnerFamily Family => learner.Family;

    public override string Name => learner.Name;

    public override IReadOnlyList<LearnerParameter> Parameters => learner.Parameters;

    public override bool IsSearched => learner.IsSearched;

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio => learner.Portfolio;

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        Made.Add((request, settings));
        return learner.Create(request, settings);
    }
}
