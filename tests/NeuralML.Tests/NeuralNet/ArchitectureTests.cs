using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

/// <summary>Every architecture through the public API, with what it sets where the options leave it open.</summary>
public sealed class ArchitectureTests
{
    private readonly MLContext _ml = new(seed: 1);

    public static TheoryData<NeuralNetArchitecture> All => [.. Enum.GetValues<NeuralNetArchitecture>().Except([NeuralNetArchitecture.Custom])];

    [Theory]
    [MemberData(nameof(All))]
    public void It_tells_two_classes_apart(NeuralNetArchitecture architecture)
    {
        using var model = _ml.NeuralNet(Small(architecture, "SameSign")).Fit(Row.Load(_ml, 500));

        _ml.BinaryClassification.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 2)), "SameSign").Accuracy.ShouldBeGreaterThan(0.93);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_tells_three_classes_apart(NeuralNetArchitecture architecture)
    {
        var data = Row.Load(_ml, 600);
        using var model = _ml.NeuralNet(Small(architecture, "Ring")).Fit(data);
        var scored = model.Transform(data);

        _ml.MulticlassClassification.Evaluate(scored, "Ring").MicroAccuracy.ShouldBeGreaterThan(0.93);
        scored.GetColumn<float[]>("Score").ShouldAllBe(scores => Math.Abs(scores.Sum() - 1) < 1e-4);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_predicts_a_number(NeuralNetArchitecture architecture)
    {
        using var model = _ml.NeuralNet(Small(architecture, "Parabola")).Fit(Row.Load(_ml, 500));

        _ml.Regression.Evaluate(model.Transform(Row.Load(_ml, 500, seed: 2)), "Parabola").RSquared.ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_seed_gives_the_same_network_and_one_row_scores_as_among_many(NeuralNetArchitecture architecture)
    {
        var options = Small(architecture, "SameSign");
        (options.MaximumEpochs, options.Seed) = (3, 7);
        var data = Row.Load(_ml, 100);
        using var first = _ml.NeuralNet(options).Fit(data);
        using var second = _ml.NeuralNet(options).Fit(data);
        var scores = Scores.Of(first.Transform(data));

        Scores.Of(second.Transform(data)).ShouldBe(scores);
        Scores.Of(first.Transform(_ml.Data.TakeRows(data, 1)))[0].ShouldBe(scores[0], 1e-6 * Math.Max(10, Math.Abs(scores[0])));
    }

    private static NeuralNetOptions Small(NeuralNetArchitecture architecture, string label)
    {
        var options = new NeuralNetOptions { LabelColumnName = label, Architecture = architecture, BatchSize = 32, MaximumEpochs = 40 };
        options.HiddenSizes = architecture == NeuralNetArchitecture.FtTransformer ? [16, 16] : [32, 32];
        // Those made for large steps and large tables need larger ones here.
        options.LearningRate = architecture switch
        {
            NeuralNetArchitecture.RealMlp => null,
            NeuralNetArchitecture.FtTransformer => 0.003,
            _ => 0.01,
        };
        return options;
    }
}
