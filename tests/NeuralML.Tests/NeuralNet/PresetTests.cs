using System.Globalization;
using Microsoft.ML;
using NeuralML.NeuralNet;

namespace NeuralML.Tests.NeuralNet;

public sealed class PresetTests
{
    private readonly MLContext _ml = new(1);

    private static NeuralNetOptions Small(NeuralNetPreset preset) => new()
    {
        LabelColumnName = "SameSign",
        Preset = preset,
        MaximumEpochs = 30,
        BatchSize = 32,
        HiddenSizes = [32, 32],
        Seed = 2,
    };

    [Theory]
    [InlineData(NeuralNetPreset.Fast)]
    [InlineData(NeuralNetPreset.Default)]
    [InlineData(NeuralNetPreset.Best)]
    public void Each_preset_learns(NeuralNetPreset preset)
    {
        var options = Small(preset);
        options.LearningRate = preset == NeuralNetPreset.Fast ? 0.01 : null;
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 400));

        _ml.BinaryClassification.Evaluate(model.Transform(Row.Load(_ml, 400, seed: 9)), "SameSign").AreaUnderRocCurve.ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void The_default_preset_bags_small_tables_and_stops_at_four_networks_on_large_ones()
    {
        var options = Small(NeuralNetPreset.Default);
        options.MaximumEpochs = 1;
        using var small = _ml.NeuralNet(options).Fit(Row.Load(_ml, 300));
        using var large = _ml.NeuralNet(options).Fit(Row.Load(_ml, 2000));

        small.Histories.Max(history => history.Network).ShouldBeGreaterThan(4);
        large.Histories.Max(history => history.Network).ShouldBeLessThan(4);
    }

    [Theory]
    [InlineData(null, null, 5)]
    [InlineData(0.3, null, 0)]
    [InlineData(null, 3, 3)]
    [InlineData(0.3, 2, 2)]
    public void What_the_user_sets_wins_over_the_folds_of_a_preset(double? fraction, int? folds, int expected)
        => new NeuralNetOptions { ValidationFraction = fraction, Folds = folds }.FoldCount(2000).ShouldBe(expected);

    [Fact]
    public void Best_divides_small_tables_into_ten_folds()
    {
        var options = Small(NeuralNetPreset.Best);
        // The only kind that can have these sizes is RealMlp.
        (options.HiddenSizes, options.NumericEmbedding, options.MaximumEpochs) = ([16, 8], NumericEmbedding.Periodic, 1);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 200));

        model.Histories.Count.ShouldBe(10);
        new NeuralNetOptions { Preset = NeuralNetPreset.Best }.FoldCount(2000).ShouldBe(5);
        new NeuralNetOptions { Preset = NeuralNetPreset.Best }.ToString().ShouldContain("5 folds (10 below 2000 rows)");
    }

    [Fact]
    public void An_architecture_of_ones_own_is_the_only_network()
    {
        var options = Small(NeuralNetPreset.Best);
        (options.Architecture, options.MaximumEpochs) = (NeuralNetArchitecture.ResNet, 1);
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));

        model.Histories.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_embedding_of_ones_own_holds_for_all_networks_of_a_preset()
    {
        var recipes = Recipe.All(new NeuralNetOptions { Preset = NeuralNetPreset.Best, NumericEmbedding = NumericEmbedding.Periodic });

        recipes.ShouldAllBe(recipe => recipe.Embedding == NumericEmbedding.Periodic);
        recipes.ShouldBeUnique();
    }

    [Theory]
    [InlineData(NeuralNetPreset.Default)]
    [InlineData(NeuralNetPreset.Best)]
    public void Hidden_sizes_that_differ_leave_out_what_cannot_have_them(NeuralNetPreset preset)
    {
        var options = Small(preset);
        options.HiddenSizes = [16, 8];
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));

        model.Scorer.Networks.ShouldAllBe(network => network.Recipe.Architecture == NeuralNetArchitecture.RealMlp);
    }

    [Fact]
    public void The_options_say_in_words_what_will_run()
    {
        var text = new NeuralNetOptions
        {
            Seed = 7, BatchSize = 128, CategoricalColumnNames = ["city", "street"], Progress = new Progress<TrainingProgress>(),
        }.ToString();

        text.ShouldContain("Default preset: RealMlp, RealMlp, TabM");
        text.ShouldContain("5 folds");
        text.ShouldContain("RealMlp 256-256-256: QuantileNormal scaling, PiecewiseLinear embeddings, AdamW at 0.04 for classes and 0.1 for numbers");
        text.ShouldContain("for classes, RealMlp");
        text.ShouldContain("for numbers, TabM");
        text.ShouldContain("batches of 128");
        text.ShouldContain("Set: BatchSize = 128, CategoricalColumnNames = [city, street], Progress = a listener, Seed = 7");
    }

    [Fact]
    public void The_words_do_not_depend_on_the_culture()
    {
        var options = new NeuralNetOptions { Architecture = NeuralNetArchitecture.TabM, Dropout = 0.25, MaximumEpochs = 1500 };
        var invariant = options.ToString();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        var other = options.ToString();
        CultureInfo.CurrentCulture = before;

        other.ShouldBe(invariant);
        other.ShouldMatch("dropout 0\\.25.*at most 1500 epochs");
    }
}
