using Microsoft.ML;

namespace NeuralML.AutoML.Families;

/// <summary>Support vector machines with a radial kernel.</summary>
internal sealed class KernelSvmLearner : Learner
{
    private const string Cost = "Cost";
    private const string Gamma = "Gamma";

    public override LearnerFamily Family => LearnerFamily.Svm;

    public override string Name => "KernelSvm";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Logarithmic(Cost, 0.03, 300),
        LearnerParameter.Logarithmic(Gamma, 0.0003, 3),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio =>
        [Values(), Values((Cost, 10)), Values((Cost, 10), (Gamma, 0.01)), Values((Cost, 0.3))];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
        => FeaturePipeline.Create(request.ML, request.Table, FeatureStyle.Scaled)
            .Append(request.ML.KernelSvm(new KernelSvmOptions
            {
                LabelColumnName = request.Label,
                FeatureColumnName = FeaturePipeline.Features,
                ExampleWeightColumnName = request.Weight,
                Cost = settings.Number(Cost, 1),
                Gamma = settings.NumberOrNull(Gamma),
                // Of features that are scaled only the flags would change; of labels, cost would have no meaning without it.
                Standardize = request.Task == NeuralML.Features.PredictionTask.Regression,
                CancellationToken = request.Token,
            }));
}
