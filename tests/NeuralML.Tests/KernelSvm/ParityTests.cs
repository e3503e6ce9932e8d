using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.Figures;

namespace NeuralML.Tests.KernelSvm;

/// <summary>What LIBSVM finds through scikit-learn is found here: the same optimum, the same decisions.</summary>
public sealed class ParityTests
{
    private readonly MLContext _ml = new(seed: 1);

    public static TheoryData<string> Cases
        => [.. Figure.All("svm", "cases").Select(figure => figure.GetProperty("name").GetString()!)];

    private static KernelSvmOptions Options(JsonElement figure) => new()
    {
        LabelColumnName = figure.GetProperty("label").GetString() switch
        {
            "kind" => "Kind",
            "number" => "Number",
            "digit" => "Digit",
            _ => "Flag",
        },
        Kernel = Enum.Parse<SvmKernel>(figure.GetProperty("kernel").GetString()!),
        Cost = figure.GetProperty("cost").GetDouble(),
        Gamma = figure.GetProperty("gamma").GetDouble(),
        Degree = figure.GetProperty("degree").GetInt32(),
        Coefficient = figure.GetProperty("coefficient").GetDouble(),
        Epsilon = figure.GetProperty("epsilon").GetDouble(),
        Nu = figure.GetProperty("nu").GetDouble(),
        ExampleWeightColumnName = figure.GetProperty("weighted").GetBoolean() ? "Weight" : null,
        Standardize = false,
        CalibrateProbabilities = false,
        Tolerance = 1e-6,
    };

    private KernelSvmTransformer Fit(JsonElement figure, SvmRow[] rows)
    {
        var options = Options(figure);
        var estimator = figure.GetProperty("label").GetString() == "" ? _ml.KernelSvmOneClass(options) : _ml.KernelSvm(options);
        return estimator.Fit(SvmRow.Load(_ml, rows));
    }

    private static void ShouldHaveObjectives(KernelSvmTransformer model, JsonElement figure)
    {
        var expected = figure.GetProperty("objectives").Numbers();
        model.Model.Objectives.Count.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++)
            model.Model.Objectives[i].ShouldBe(expected[i], 1e-4 * Math.Abs(expected[i]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_optimum_and_the_decisions_are_those_of_LIBSVM(string name)
    {
        var figure = Figure.All("svm", "cases").Single(item => item.GetProperty("name").GetString() == name);
        var model = Fit(figure, SvmRow.Train());

        ShouldHaveObjectives(model, figure);

        var scored = model.Transform(SvmRow.Load(_ml, SvmRow.Test()));
        var decisions = figure.GetProperty("decisions").Numbers();
        if (decisions.Length > 0)
        {
            var sign = figure.GetProperty("label").GetString() == "" ? -1 : 1;
            var scores = Scores.Of(scored);
            scores.Length.ShouldBe(decisions.Length);
            for (var i = 0; i < scores.Length; i++)
                scores[i].ShouldBe(sign * decisions[i], 0.002);
            return;
        }

        var predictions = figure.GetProperty("predictions").Numbers();
        scored.GetColumn<uint>("PredictedLabel").Select(key => key - 1f).Zip(predictions, (own, other) => own == other).Count(same => same)
            .ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.995 * predictions.Length));
    }

    [Fact]
    public void Digits_are_told_apart_as_LIBSVM_does()
    {
        var (train, test) = SvmRow.Digits();
        var figure = Figure.Of("svm", "digits").GetProperty("case");
        var model = Fit(figure, train);

        ShouldHaveObjectives(model, figure);
        var expected = figure.GetProperty("predictions").Numbers();
        var agreed = model.Transform(SvmRow.Load(_ml, test)).GetColumn<uint>("PredictedLabel").Select(key => key - 1f)
            .Zip(expected, (own, other) => own == other).Count(same => same);
        (agreed / (double)expected.Length).ShouldBeGreaterThanOrEqualTo(0.995);
    }

    [Theory]
    [InlineData("two classes", GammaRule.Scale)]
    [InlineData("two classes, auto", GammaRule.Auto)]
    public void Gamma_by_rule_is_that_of_scikit_learn(string name, GammaRule rule)
    {
        var figure = Figure.All("svm", "cases").Single(item => item.GetProperty("name").GetString() == name);
        var options = Options(figure);
        (options.Gamma, options.GammaRule) = (null, rule);

        var model = _ml.KernelSvm(options).Fit(SvmRow.Load(_ml, SvmRow.Train()));

        model.Model.Gamma.ShouldBe(figure.GetProperty("gamma").GetDouble(), 1e-6);
    }
}
