using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>Boosted trees.</summary>
internal sealed class FastTreeLearner : Learner
{
    private const string Trees = "NumberOfTrees";
    private const string Leaves = "NumberOfLeaves";
    private const string Rate = "LearningRate";
    private const string LeafRows = "MinimumExampleCountPerLeaf";
    private const string Columns = "FeatureFraction";

    public override LearnerFamily Family => LearnerFamily.Trees;

    public override string Name => "FastTree";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Integer(Trees, 30, 1000, logarithmic: true),
        LearnerParameter.Integer(Leaves, 4, 128, logarithmic: true),
        LearnerParameter.Logarithmic(Rate, 0.02, 0.4),
        LearnerParameter.Integer(LeafRows, 2, 60, logarithmic: true),
        LearnerParameter.Number(Columns, 0.3, 1),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio =>
    [
        Values(),
        Values((Trees, 150), (Leaves, 5), (Rate, 0.05), (LeafRows, 20), (Columns, 0.5)),
        Values((Trees, 300), (Leaves, 31), (Rate, 0.1), (LeafRows, 10), (Columns, 0.7)),
        Values((Trees, 500), (Leaves, 8), (Rate, 0.08), (LeafRows, 20), (Columns, 0.7)),
        Values((Trees, 600), (Leaves, 64), (Rate, 0.06), (LeafRows, 5), (Columns, 0.5)),
    ];

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var ml = request.ML;
        var features = FeaturePipeline.Create(ml, request.Table, FeatureStyle.AsTheyAre);
        return request.Task switch
        {
            PredictionTask.Regression => features.Append(ml.Regression.Trainers.FastTree(
                Set(new FastTreeRegressionTrainer.Options(), request, settings, request.Label))),
            PredictionTask.Binary => features.Append(ml.BinaryClassification.Trainers.FastTree(
                Set(new FastTreeBinaryTrainer.Options(), request, settings, request.Label))),
            _ => features.Append(ml.MulticlassClassification.Trainers.OneVersusAll(
                ml.BinaryClassification.Trainers.FastTree(Set(new FastTreeBinaryTrainer.Options(), request, settings, "Label")),
                request.Label)),
        };
    }

    private static T Set<T>(T options, FitRequest request, Settings settings, string label)
        where T : BoostedTreeOptions
    {
        options.LabelColumnName = label;
        options.FeatureColumnName = FeaturePipeline.Features;
        options.ExampleWeightColumnName = request.Weight;
        options.NumberOfTrees = settings.Integer(Trees, options.NumberOfTrees);
        options.NumberOfLeaves = settings.Integer(Leaves, options.NumberOfLeaves);
        options.LearningRate = settings.Number(Rate, options.LearningRate);
        options.MinimumExampleCountPerLeaf = settings.Integer(LeafRows, options.MinimumExampleCountPerLeaf);
        options.FeatureFraction = settings.Number(Columns, options.FeatureFraction);
        return options;
    }
}
