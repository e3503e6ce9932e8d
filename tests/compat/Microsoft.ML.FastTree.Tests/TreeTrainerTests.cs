using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace NeuralML.Compat.Tests;

public class TreeTrainerTests
{
    private readonly MLContext _context = new(seed: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_number_of_threads_does_not_change_the_model(int threads)
    {
        var data = Tables.Create(20_000);
        Scores(threads).ShouldBe(Scores(2));

        float[] Scores(int count) => _context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = "Flag",
            NumberOfTrees = 5,
            NumberOfThreads = count,
            BaggingSize = 2,
            FeatureFraction = 0.8,
            ExampleWeightColumnName = "Weight",
        }).Fit(data).Transform(data).Read<float>("Score");
    }

    [Fact]
    public void Sharing_columns_does_not_change_the_model()
    {
        var data = Tables.Create(2000);
        Scores(true).ShouldBe(Scores(false));

        float[] Scores(bool flocks) => _context.Regression.Trainers.FastTree(
            new FastTreeRegressionTrainer.Options { NumberOfTrees = 10, FeatureFlocks = flocks })
            .Fit(data).Transform(data).Read<float>("Score");
    }

    [Fact]
    public void A_weight_of_two_is_the_row_twice()
    {
        float[][] features = [.. Enumerable.Range(0, 60).Select(i => new[] { (float)i })];
        float[] labels = [.. features.Select(row => row[0] % 7)];
        var weighted = new InMemoryTable().WithFeatures(features).WithLabel(labels)
            .With("Weight", NumberDataViewType.Single, features.Select(row => row[0] < 30 ? 2f : 1f));
        var repeated = new InMemoryTable()
            .WithFeatures([.. features, .. features[..30]]).WithLabel(labels.Concat(labels[..30]));
        var actual = Fit("Weight", weighted);
        var expected = Fit(null, repeated);
        for (var i = 0; i < 60; i++)
            actual[i].ShouldBe(expected[i], 1e-4);

        float[] Fit(string? weight, IDataView data) => _context.Regression.Trainers
            .FastTree(exampleWeightColumnName: weight, numberOfTrees: 3, numberOfLeaves: 4, minimumExampleCountPerLeaf: 1)
            .Fit(data).Transform(weighted).Read<float>("Score");
    }

    [Fact]
    public void Rows_without_a_label_or_weight_are_left_out()
    {
        var whole = Tables.Create(300);
        var labels = whole.Read<float>("Label");
        var kept = new InMemoryTable().WithFeatures(whole.ReadVectors("Features")[..200]).WithLabel(labels[..200])
            .With("W", NumberDataViewType.Single, Enumerable.Repeat(1f, 200));
        var some = new InMemoryTable().WithFeatures(whole.ReadVectors("Features"))
            .WithLabel(labels.Select((label, row) => row is >= 200 and < 250 ? float.NaN : label))
            .With("W", NumberDataViewType.Single, Enumerable.Range(0, 300).Select(row => row < 250 ? 1 : row % 2 == 0 ? 0 : -1f));
        Fit(some).ShouldBe(Fit(kept));

        float[] Fit(IDataView data) => _context.Regression.Trainers.FastTree(exampleWeightColumnName: "W", numberOfTrees: 3)
            .Fit(data).Transform(whole).Read<float>("Score");
    }

    [Fact]
    public void Weights_that_are_all_zero_leave_nothing_to_learn_from()
    {
        var data = new InMemoryTable().WithFeatures([[1], [2]]).WithLabel([1f, 2f]).With("W", NumberDataViewType.Single, [0f, 0f]);
        Should.Throw<InvalidOperationException>(() => _context.Regression.Trainers.FastTree(exampleWeightColumnName: "W").Fit(data));
    }

    [Fact]
    public void Features_that_are_all_missing_give_the_mean()
    {
        var data = new InMemoryTable().WithFeatures([.. Enumerable.Repeat(new[] { float.NaN }, 40)])
            .WithLabel(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1f : 3f));
        var scores = _context.Regression.Trainers.FastTree(learningRate: 1, numberOfTrees: 2)
            .Fit(data).Transform(data).Read<float>("Score");
        scores.ShouldAllBe(score => Math.Abs(score - 2) < 1e-5);
    }

    [Fact]
    public void A_missing_value_can_be_told_from_numbers()
    {
        var data = new InMemoryTable()
            .WithFeatures([.. Enumerable.Range(0, 60).Select(i => new[] { i % 3 == 0 ? float.NaN : i })])
            .WithLabel(Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? 5f : 0));
        var scores = _context.Regression.Trainers.FastTree(learningRate: 1, numberOfTrees: 1, numberOfLeaves: 2)
            .Fit(data).Transform(data).Read<float>("Score");
        for (var i = 0; i < 60; i++)
            scores[i].ShouldBe(i % 3 == 0 ? 5 : 0, 1e-5);
    }

    [Fact]
    public void Infinite_features_are_numbers()
    {
        var data = new InMemoryTable()
            .WithFeatures([.. Enumerable.Range(0, 60).Select(i => new[] { i % 2 == 0 ? float.PositiveInfinity : float.NegativeInfinity })])
            .WithLabel(Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? 5f : 1));
        _context.Regression.Trainers.FastTree(learningRate: 1, numberOfTrees: 1, numberOfLeaves: 2)
            .Fit(data).Transform(data).Read<float>("Score")[..2].ShouldBe([5, 1]);
    }

    [Theory]
    [InlineData(300, 100)]
    [InlineData(4000, 20)]
    public void Scores_are_those_that_the_trees_give_when_walked(int rows, int leaves)
    {
        var data = Tables.Create(rows);
        var model = _context.Regression.Trainers
            .FastTree(numberOfLeaves: leaves, numberOfTrees: 10, minimumExampleCountPerLeaf: 2).Fit(data);
        var features = data.ReadVectors("Features");
        var scores = model.Transform(data).Read<float>("Score");
        for (var row = 0; row < features.Length; row++)
            scores[row].ShouldBe((float)model.Model.TrainedTreeEnsemble.Trees.Sum(tree => Walk(tree, features[row])), 1e-4);
    }

    [Fact]
    public void A_validation_set_stops_training_early()
    {
        var (train, validation) = (Tables.Create(300), Tables.Create(300, seed: 2));
        var model = _context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            NumberOfTrees = 400,
            EarlyStoppingRule = new ConsecutiveGeneralityLossRule(),
        }).Fit(train, validation);
        model.Model.TrainedTreeEnsemble.Trees.Count.ShouldBeInRange(5, 200);
    }

    [Theory]
    [InlineData(0.5f, true)]
    [InlineData(1.5f, false)]
    public void A_tolerant_rule_stops_when_the_score_is_worse_by_more_than_it_tolerates(float threshold, bool stops)
    {
        var rule = new TolerantEarlyStoppingRule(threshold);
        rule.CheckScore(1, 1, out var isBest).ShouldBeFalse();
        isBest.ShouldBeTrue();
        rule.CheckScore(2, 1, out isBest).ShouldBe(stops);
        isBest.ShouldBeFalse();
    }

    [Fact]
    public void Ranking_puts_relevant_rows_first()
    {
        var data = Tables.Create(2000);
        var model = _context.Ranking.Trainers.FastTree("Relevance", numberOfTrees: 30).Fit(data);
        var metrics = _context.Ranking.Evaluate(model.Transform(Tables.Create(1000, seed: 2)), "Relevance");
        metrics.NormalizedDiscountedCumulativeGains[2].ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_ranking_label_without_a_gain_is_refused()
        => Should.Throw<InvalidOperationException>(() => _context.Ranking.Trainers.FastTree("Label").Fit(Tables.Create(100)))
            .Message.ShouldContain("from 0 to 4");

    [Fact]
    public void Leaves_of_a_forest_hold_samples_of_their_labels()
    {
        var data = Tables.Create(1000);
        var model = _context.Regression.Trainers.FastForest(
            new FastForestRegressionTrainer.Options { NumberOfTrees = 3, NumberOfQuantileSamples = 15 }).Fit(data);
        var labels = data.Read<float>("Label").Select(label => (double)label).ToHashSet();
        foreach (var tree in model.Model.TrainedTreeEnsemble.Trees)
        {
            for (var leaf = 0; leaf < tree.NumberOfLeaves; leaf++)
            {
                var samples = tree.GetLeafSamplesAt(leaf);
                samples.Count.ShouldBeInRange(10, 15);
                samples.ShouldAllBe(sample => labels.Contains(sample));
            }
        }
    }

    [Fact]
    public void Shape_functions_add_up_to_the_score()
    {
        var data = Tables.Create(500);
        var model = _context.Regression.Trainers.Gam(numberOfIterations: 200, learningRate: 0.05).Fit(data);
        var gam = model.Model;
        gam.NumberOfShapeFunctions.ShouldBe(Tables.FeatureCount);
        var features = data.ReadVectors("Features");
        var scores = model.Transform(data).Read<float>("Score");
        for (var row = 0; row < features.Length; row++)
        {
            if (features[row].Any(float.IsNaN))
                continue;
            var sum = gam.Bias;
            for (var feature = 0; feature < Tables.FeatureCount; feature++)
            {
                var bounds = gam.GetBinUpperBounds(feature);
                var bin = Enumerable.Range(0, bounds.Count).First(bin => features[row][feature] <= bounds[bin]);
                sum += gam.GetBinEffects(feature)[bin];
            }

            scores[row].ShouldBe((float)sum, 1e-4);
        }

        gam.Bias.ShouldBe(data.Read<float>("Label").Average(), 0.05);
        Should.Throw<ArgumentOutOfRangeException>(() => gam.GetBinEffects(Tables.FeatureCount));
    }

    [Fact]
    public void A_validation_set_prunes_an_additive_model()
    {
        var (train, validation) = (Tables.Create(200), Tables.Create(200, seed: 2));
        var options = new GamRegressionTrainer.Options { NumberOfIterations = 3000, LearningRate = 0.1, MinimumExampleCountPerLeaf = 1 };
        var trainer = _context.Regression.Trainers.Gam(options);
        Error(trainer.Fit(train, validation)).ShouldBeLessThan(Error(trainer.Fit(train)));

        double Error(ITransformer model) => _context.Regression.Evaluate(model.Transform(validation)).MeanSquaredError;
    }

    private static double Walk(RegressionTree tree, float[] features)
    {
        var node = 0;
        while (node >= 0)
        {
            node = features[tree.NumericalSplitFeatureIndexes[node]] <= tree.NumericalSplitThresholds[node]
                ? tree.LeftChild[node]
                : tree.RightChild[node];
        }

        return tree.LeafValues[~node];
    }
}
