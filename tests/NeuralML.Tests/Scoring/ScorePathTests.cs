using Microsoft.ML;
using NeuralML.Features;
using NeuralML.Scoring;

namespace NeuralML.Tests.Scoring;

/// <summary>A row has the same scores alone, in a batch and through libtorch, whatever it lacks.</summary>
public sealed class ScorePathTests
{
    private static readonly string[] s_labels
        = ["Returned", "Class", "Value", "Pieces", "Quantiles", "Values", "Flags"];

    private readonly MLContext _ml = new(seed: 1);

    public static TheoryData<NeuralNetArchitecture> Architectures
        => [.. Enum.GetValues<NeuralNetArchitecture>().Except([NeuralNetArchitecture.Custom])];

    public static TheoryData<NumericEmbedding> Embeddings => [.. Enum.GetValues<NumericEmbedding>()];

    [Theory]
    [MemberData(nameof(Architectures))]
    public void Every_network_scores_the_same_for_every_task(NeuralNetArchitecture architecture)
    {
        foreach (var label in s_labels)
        {
            var options = Options(label);
            (options.Architecture, options.HiddenSizes) = (architecture, [16, 16]);
            Check(options, $"{architecture} of {label}");
        }
    }

    [Theory]
    [MemberData(nameof(Embeddings))]
    public void Every_embedding_scores_the_same_with_every_scaling(NumericEmbedding embedding)
    {
        foreach (var scaling in Enum.GetValues<NumericScaling>())
        {
            foreach (var architecture in new[] { NeuralNetArchitecture.RealMlp, NeuralNetArchitecture.TabM })
            {
                var options = Options("Returned");
                (options.Architecture, options.NumericEmbedding, options.NumericScaling) = (architecture, embedding, scaling);
                options.HiddenSizes = [24, 24];
                // Numbers that are not scaled grow from layer to layer.
                Check(options, $"{architecture} with {embedding} and {scaling}", far: scaling == NumericScaling.None ? 100 : 1e30f);
            }
        }
    }

    [Fact]
    public void Several_networks_score_the_same_for_every_task()
    {
        foreach (var label in s_labels)
        {
            var options = Options(label);
            (options.Preset, options.Folds, options.HiddenSizes) = (NeuralNetPreset.Best, 2, [16, 16]);
            Check(options, label);
        }
    }

    [Fact]
    public void Networks_of_the_default_sizes_score_the_same()
    {
        foreach (var label in new[] { "Returned", "Value" })
            Check(Options(label), label);
    }

    private static NeuralNetOptions Options(string label)
    {
        var quantiles = label == "Quantiles";
        return new NeuralNetOptions
        {
            LabelColumnName = quantiles ? "Value" : label,
            NumericColumnNames = Order.Numbers,
            CategoricalColumnNames = Order.Categories,
            RegressionLoss = label == "Pieces" ? RegressionLoss.Poisson : RegressionLoss.SquaredError,
            Quantiles = quantiles ? [0.1, 0.5, 0.9] : null,
            ClampPredictions = false,
            BatchSize = 64,
            MaximumEpochs = 2,
        };
    }

    private void Check(NeuralNetOptions options, string what, float far = 1e30f)
    {
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(Order.Draw(200)));
        var paths = new ScorePaths(model, _ml.Data.LoadFromEnumerable(Order.Strange(far).Concat(Order.Draw(84, seed: 2)).ToList()));

        var libtorch = paths.Libtorch();

        libtorch.Length.ShouldBe(100 * model.Scorer.OutputCount);
        libtorch.Count(float.IsNaN).ShouldBe(2 * model.Scorer.OutputCount, $"infinite numbers of {what}");
        ShouldBeNear(paths.Rows(), libtorch, model.Scorer.Label.Task, "a row alone, " + what);
        ShouldBeNear(paths.Batches(), libtorch, model.Scorer.Label.Task, "in batches, " + what);
    }

    private static void ShouldBeNear(float[] actual, float[] expected, PredictionTask task, string what)
    {
        actual.Length.ShouldBe(expected.Length, what);
        for (var i = 0; i < actual.Length; i++)
        {
            float.IsNaN(actual[i]).ShouldBe(float.IsNaN(expected[i]), $"number {i}, {what}");
            if (float.IsNaN(expected[i]))
                continue;
            var tolerance = task.IsClassification() ? 1e-5 : 1e-5 + (1e-4 * Math.Abs(expected[i]));
            Comparable(actual[i]).ShouldBe(Comparable(expected[i]), tolerance, $"number {i}, {what}");
        }

        float Comparable(float score) => task.HasLogits() ? BinaryOutputColumns.Probability(score) : score;
    }
}
