using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using NeuralML.AutoML.Data;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Store;

namespace NeuralML.AutoML.Tests.Families;

public class LightGbmLearnerTests
{
    private readonly LightGbmLearner _learner = new(typeof(LightGbmExtensions));

    [Theory]
    [InlineData("Price", 0, 60)]
    [InlineData("IsDear", 0.95, 1)]
    [InlineData("Class", 0.7, 1)]
    public void It_is_fitted_where_the_package_is(string label, double least, double most)
    {
        var runner = House.Runner(label, 600);
        _learner.Supports(runner.Table.Label.Task).ShouldBeTrue();

        var outcome = runner.Run(new Configuration(_learner, _learner.Portfolio[1]), 0, TimeSpan.FromMinutes(1), null, default);

        outcome.Error.ShouldBeNull();
        outcome.State.ShouldBe(TrialState.Completed);
        outcome.Value.ShouldBeInRange(least, most);
    }

    [Fact]
    public void What_is_set_reaches_the_trainer_and_the_rest_is_left_to_it()
    {
        var runner = House.Runner("Price", 600);
        LightGbmExtensions.Seen.Value = [];

        runner.Run(new Configuration(_learner, _learner.Portfolio[0]), 0, TimeSpan.FromMinutes(1), null, default);
        runner.Run(new Configuration(_learner, _learner.Portfolio[2]), 0, TimeSpan.FromMinutes(1), null, default);

        LightGbmExtensions.Seen.Value.ShouldBe([(null, null, null, 100), (64, 5, 0.04, 600)]);
    }

    [Fact]
    public void It_is_no_member_of_its_family_where_the_package_is_missing()
        => new LightGbmLearner(null).Supports(NeuralML.Features.PredictionTask.Regression).ShouldBeFalse();

    /// <summary>The package's methods, as they are called, with trees of another package behind them.</summary>
    private static class LightGbmExtensions
    {
        public static AsyncLocal<List<(int? Leaves, int? LeafRows, double? Rate, int Trees)>> Seen { get; } = new();

        public static FastTreeBinaryTrainer LightGbm(
            BinaryClassificationCatalog.BinaryClassificationTrainers catalog, string labelColumnName, string featureColumnName,
            string? exampleWeightColumnName, int? numberOfLeaves, int? minimumExampleCountPerLeaf, double? learningRate,
            int numberOfIterations)
            => catalog.FastTree(
                labelColumnName, featureColumnName, exampleWeightColumnName, numberOfLeaves ?? 20, numberOfIterations,
                minimumExampleCountPerLeaf ?? 10, learningRate ?? 0.2);

        public static OneVersusAllTrainer LightGbm(
            MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog, string labelColumnName, string featureColumnName,
            string? exampleWeightColumnName, int? numberOfLeaves, int? minimumExampleCountPerLeaf, double? learningRate,
            int numberOfIterations)
            => catalog.OneVersusAll(
                new MLContext(seed: 1).BinaryClassification.Trainers.FastTree(
                    "Label", featureColumnName, exampleWeightColumnName, numberOfLeaves ?? 20, numberOfIterations,
                    minimumExampleCountPerLeaf ?? 10, learningRate ?? 0.2),
                labelColumnName);

        public static FastTreeRegressionTrainer LightGbm(
            RegressionCatalog.RegressionTrainers catalog, string labelColumnName, string featureColumnName,
            string? exampleWeightColumnName, int? numberOfLeaves, int? minimumExampleCountPerLeaf, double? learningRate,
            int numberOfIterations)
        {
            Seen.Value?.Add((numberOfLeaves, minimumExampleCountPerLeaf, learningRate, numberOfIterations));
            return catalog.FastTree(
                labelColumnName, featureColumnName, exampleWeightColumnName, numberOfLeaves ?? 20, numberOfIterations,
                minimumExampleCountPerLeaf ?? 10, learningRate ?? 0.2);
        }
    }
}
