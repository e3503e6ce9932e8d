using System.Reflection;
using Microsoft.ML;
using NeuralML.Features;

namespace NeuralML.AutoML.Families;

/// <summary>LightGBM's boosted trees, in applications that have the package Microsoft.ML.LightGbm; this one does not need it.</summary>
/// <param name="extensions">The package's extensions of trainer catalogs; null where it is missing.</param>
internal sealed class LightGbmLearner(Type? extensions) : Learner
{
    private const string Trees = "NumberOfIterations";
    private const string Leaves = "NumberOfLeaves";
    private const string Rate = "LearningRate";
    private const string LeafRows = "MinimumExampleCountPerLeaf";

    private static readonly Type[] s_options =
        [typeof(string), typeof(string), typeof(string), typeof(int?), typeof(int?), typeof(double?), typeof(int)];

    public LightGbmLearner()
        : this(Type.GetType("Microsoft.ML.LightGbmExtensions, Microsoft.ML.LightGbm", throwOnError: false))
    {
    }

    public override LearnerFamily Family => LearnerFamily.Trees;

    public override string Name => "LightGbm";

    public override IReadOnlyList<LearnerParameter> Parameters { get; } =
    [
        LearnerParameter.Integer(Trees, 30, 1000, logarithmic: true),
        LearnerParameter.Integer(Leaves, 4, 128, logarithmic: true),
        LearnerParameter.Logarithmic(Rate, 0.02, 0.4),
        LearnerParameter.Integer(LeafRows, 2, 60, logarithmic: true),
    ];

    public override IReadOnlyList<IReadOnlyDictionary<string, double>> Portfolio =>
    [
        Values(),
        Values((Trees, 300), (Leaves, 31), (Rate, 0.06), (LeafRows, 20)),
        Values((Trees, 600), (Leaves, 64), (Rate, 0.04), (LeafRows, 5)),
    ];

    public override bool Supports(PredictionTask task) => extensions is not null;

    public override IEstimator<ITransformer> Create(FitRequest request, Settings settings)
    {
        var ml = request.ML;
        var trainer = request.Task switch
        {
            PredictionTask.Regression => Trainer(ml.Regression.Trainers, request, settings),
            PredictionTask.Binary => Trainer(ml.BinaryClassification.Trainers, request, settings),
            _ => Trainer(ml.MulticlassClassification.Trainers, request, settings),
        };
        return FeaturePipeline.Create(ml, request.Table, FeatureStyle.AsTheyAre).Append(trainer);
    }

    private IEstimator<ITransformer> Trainer<TCatalog>(TCatalog catalog, FitRequest request, Settings settings)
        where TCatalog : notnull
    {
        var method = extensions!.GetMethod("LightGbm", BindingFlags.Public | BindingFlags.Static, [typeof(TCatalog), .. s_options])
            ?? throw new MissingMethodException(extensions.FullName, "LightGbm");
        return (IEstimator<ITransformer>)method.Invoke(
            null, BindingFlags.DoNotWrapExceptions, null,
            [
                catalog, request.Label, FeaturePipeline.Features, request.Weight, IntegerOrNull(settings, Leaves),
                IntegerOrNull(settings, LeafRows), settings.NumberOrNull(Rate), settings.Integer(Trees, 100),
            ],
            null)!;
    }

    private static int? IntegerOrNull(Settings settings, string name) => (int?)settings.NumberOrNull(name);
}
