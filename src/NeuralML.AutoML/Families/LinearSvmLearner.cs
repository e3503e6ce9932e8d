using Microsoft.ML;
using Microsoft.ML.Trainers;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>The linear support vector machine of two classes, with probabilities by Platt's calibration.</summary>
internal sealed class LinearSvmLearner : Learner
{
    private const string Lambda = "Lambda";
    private const string Iterations = "NumberOfIterations";

    public override LearnerFamily Family => LearnerFamily.Svm;

    public override string Name => "LinearSvm";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Logarithmic(Lambda, 0.00001, 0.1),
        LearnerParameter.Integer(Iterations, 1, 30, logarithmic: true),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio => [Values((Iterations, 10))];

    public override bool Supports(PredictionTask task) => task == PredictionTask.Binary;

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var ml = request.ML;
        var options = new LinearSvmTrainer.Options
        {
            LabelColumnName = request.Label,
            FeatureColumnName = FeaturePipeline.Features,
            ExampleWeightColumnName = request.Weight,
        };
        options.Lambda = (float)settings.Number(Lambda, options.Lambda);
        options.NumberOfIterations = settings.Integer(Iterations, options.NumberOfIterations);
        return FeaturePipeline.Create(ml, request.Table, FeatureStyle.Scaled)
            .Append(ml.BinaryClassification.Trainers.LinearSvm(options))
            .Append(ml.BinaryClassification.Calibrators.Platt(request.Label));
    }
}
