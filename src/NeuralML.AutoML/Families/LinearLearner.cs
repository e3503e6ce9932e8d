using Microsoft.ML;
using Microsoft.ML.Trainers;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>Logistic regression, or linear regression for numbers.</summary>
internal sealed class LinearLearner : Learner
{
    private const string L1 = "L1Regularization";
    private const string L2 = "L2Regularization";

    public override LearnerFamily Family => LearnerFamily.Linear;

    public override string Name => "Linear";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Logarithmic(L1, 0.0001, 10),
        LearnerParameter.Logarithmic(L2, 0.0001, 10),
    ];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var ml = request.ML;
        var (l1, l2) = (settings.NumberOrNull(L1), settings.NumberOrNull(L2));
        var features = FeaturePipeline.Create(ml, request.Table, FeatureStyle.Scaled);
        return request.Task switch
        {
            // Its regularization is that of a row; the others' is that of all.
            PredictionTask.Regression => features.Append(ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
            {
                LabelColumnName = request.Label,
                FeatureColumnName = FeaturePipeline.Features,
                ExampleWeightColumnName = request.Weight,
                L1Regularization = (float?)(l1 / 100),
                L2Regularization = (float?)(l2 / request.TrainingRows),
            })),
            PredictionTask.Binary => features.Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                request.Label, FeaturePipeline.Features, request.Weight, (float)(l1 ?? 1), (float)(l2 ?? 1))),
            _ => features.Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                request.Label, FeaturePipeline.Features, request.Weight, (float)(l1 ?? 1), (float)(l2 ?? 1))),
        };
    }
}
