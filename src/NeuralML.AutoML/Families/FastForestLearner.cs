using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>Random forests.</summary>
internal sealed class FastForestLearner : Learner
{
    private const string Trees = "NumberOfTrees";
    private const string Leaves = "NumberOfLeaves";
    private const string LeafRows = "MinimumExampleCountPerLeaf";
    private const string Columns = "FeatureFractionPerSplit";

    public override LearnerFamily Family => LearnerFamily.Trees;

    public override string Name => "FastForest";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Integer(Trees, 50, 500, logarithmic: true),
        LearnerParameter.Integer(Leaves, 16, 512, logarithmic: true),
        LearnerParameter.Integer(LeafRows, 1, 30, logarithmic: true),
        LearnerParameter.Number(Columns, 0.2, 1),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio =>
    [
        Values((Trees, 100), (Leaves, 128), (LeafRows, 3), (Columns, 0.5)),
    ];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var ml = request.ML;
        var features = FeaturePipeline.Create(ml, request.Table, FeatureStyle.AsTheyAre);
        return request.Task switch
        {
            PredictionTask.Regression => features.Append(ml.Regression.Trainers.FastForest(
                Set(new FastForestRegressionTrainer.Options(), request, settings, request.Label))),
            PredictionTask.Binary => features
                .Append(ml.BinaryClassification.Trainers.FastForest(
                    Set(new FastForestBinaryTrainer.Options(), request, settings, request.Label)))
                .Append(ml.BinaryClassification.Calibrators.Platt(request.Label)),
            _ => features.Append(ml.MulticlassClassification.Trainers.OneVersusAll(
                ml.BinaryClassification.Trainers.FastForest(Set(new FastForestBinaryTrainer.Options(), request, settings, "Label")),
                request.Label)),
        };
    }

    private static T Set<T>(T options, FitRequest request, Settings settings, string label)
        where T : FastForestOptionsBase
    {
        options.LabelColumnName = label;
        options.FeatureColumnName = FeaturePipeline.Features;
        options.ExampleWeightColumnName = request.Weight;
        options.NumberOfTrees = settings.Integer(Trees, options.NumberOfTrees);
        options.NumberOfLeaves = settings.Integer(Leaves, options.NumberOfLeaves);
        options.MinimumExampleCountPerLeaf = settings.Integer(LeafRows, options.MinimumExampleCountPerLeaf);
        options.FeatureFractionPerSplit = settings.Number(Columns, options.FeatureFractionPerSplit);
        return options;
    }
}
