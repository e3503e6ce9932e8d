using Microsoft.ML;

namespace NeuralML.AutoML.Families;

/// <summary>The nearest neighbors.</summary>
internal sealed class NearestNeighborsLearner : Learner
{
    private const string Count = "NeighborCount";
    private const string Weights = "Weights";
    private const string Metric = "Metric";

    public override LearnerFamily Family => LearnerFamily.NearestNeighbors;

    public override string Name => "NearestNeighbors";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Integer(Count, 1, 60, logarithmic: true),
        LearnerParameter.Choice(
            Weights, NearestNeighborsWeights.Uniform, NearestNeighborsWeights.Distance, NearestNeighborsWeights.Kernel),
        LearnerParameter.Choice(Metric, NearestNeighborsMetric.Euclidean, NearestNeighborsMetric.Manhattan, NearestNeighborsMetric.Cosine),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio =>
    [
        Values((Count, 15), (Weights, 1), (Metric, 1)),
        Values((Count, 5), (Weights, 1), (Metric, 0)),
        Values((Count, 40), (Weights, 2), (Metric, 0)),
    ];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
        => FeaturePipeline.Create(request.ML, request.Table, FeatureStyle.Scaled)
            .Append(request.ML.NearestNeighbors(new NearestNeighborsOptions
            {
                LabelColumnName = request.Label,
                FeatureColumnName = FeaturePipeline.Features,
                ExampleWeightColumnName = request.Weight,
                // More neighbors than rows are refused.
                NeighborCount = Math.Min(settings.Integer(Count, 5), request.TrainingRows),
                Weights = settings.Choice(Weights, NearestNeighborsWeights.Uniform),
                Metric = settings.Choice(Metric, NearestNeighborsMetric.Euclidean),
                // Numbers are scaled already, and flags of rare levels are not to count more than those of frequent ones.
                Standardize = false,
                CancellationToken = request.Token,
            }));
}
