using System.Text.Json;
using Microsoft.ML.Data;
using NeuralML.NeuralNet;
using NeuralML.Tests.Features;
using NeuralML.Tests.Figures;
using NeuralML.Training.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Tests.Training.Losses;

/// <summary>Losses and their gradients against formulas that Python computed: Figures/make_losses.py.</summary>
public sealed class LossTests
{
    private static readonly JsonElement[] s_figures = [.. Figure.All("losses", "losses")];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var i = 0; i < s_figures.Length; i++)
                cases.Add(i, Describe(s_figures[i]));
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_loss_and_its_gradient_are_those_of_the_formula(int index, string description)
    {
        using var scope = NewDisposeScope();
        var figure = s_figures[index];
        var kind = figure.GetProperty("loss").GetString()!;
        using var loss = Create(kind, figure);
        var output = Read(figure, "output")!.requires_grad_();
        var target = Read(figure, "target")!;
        if (kind == "Multiclass")
            target = target.@long();

        var value = loss.Train(output, target, Read(figure, "weights"));
        var gradient = autograd.grad([value], [output])[0];

        value.item<float>().ShouldBe(figure.GetProperty("value").GetSingle(), 1e-5f, description);
        gradient.allclose(Read(figure, "gradient")!, 1e-4, 1e-6).ShouldBeTrue(description);
    }

    [Theory]
    [InlineData("Binary", 0)]
    [InlineData("Binary", 2)]
    [InlineData("Multiclass", 0)]
    [InlineData("Multiclass", 2)]
    public void Labels_are_smoothed_in_training_only(string kind, double gamma)
    {
        using var scope = NewDisposeScope();
        using var smoothed = Create(kind, smoothing: 0.2, gamma);
        using var sharp = Create(kind, smoothing: 0, gamma);
        var output = tensor(new float[] { 2, -1, 0.5f, 0.1f }, [4, 1]);
        var target = tensor(new float[] { 1, 0, 0, 1 });
        if (kind == "Multiclass")
            (output, target) = (output.matmul(tensor(new float[] { 1, -1, 2 }, [1, 3])), target.@long());

        var expected = sharp.Train(output, target, null).item<float>();

        smoothed.Evaluate(output, target, null).item<float>().ShouldBe(expected, 1e-6f);
        Math.Abs(smoothed.Train(output, target, null).item<float>() - expected).ShouldBeGreaterThan(1e-3f);
    }

    [Theory]
    [InlineData("Binary")]
    [InlineData("Multiclass")]
    public void A_focal_loss_has_a_slope_however_sure_a_row_is(string kind)
    {
        using var scope = NewDisposeScope();
        using var loss = Create(kind, smoothing: 0, gamma: 0.5);
        var output = tensor(new float[] { 200, -200 }, [2, 1]);
        var target = tensor(new float[] { 1, 1 });
        if (kind == "Multiclass")
            (output, target) = (output.matmul(tensor(new float[] { -1, 1 }, [1, 2])), target.@long());
        output.requires_grad_();

        var gradient = autograd.grad([loss.Train(output, target, null)], [output])[0].data<float>().ToArray();

        gradient.ShouldAllBe(value => float.IsFinite(value));
        gradient[0].ShouldBe(0, 1e-6f);
        gradient[^1].ShouldBeLessThan(-0.1f);
    }

    private static Loss Create(string kind, JsonElement figure)
    {
        var options = new NeuralNetOptions { LabelSmoothing = Number("smoothing"), FocalGamma = Number("gamma") };
        if (figure.TryGetProperty("quantiles", out var quantiles))
            options.Quantiles = [.. quantiles.EnumerateArray().Select(item => item.GetDouble())];
        return Create(kind, figure.GetProperty("output")[0].GetArrayLength(), options);

        double Number(string name) => figure.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
    }

    private static Loss Create(string kind, double smoothing, double gamma)
        => Create(kind, 3, new() { LabelSmoothing = smoothing, FocalGamma = gamma });

    private static Loss Create(string kind, int outputs, NeuralNetOptions options)
    {
        DataViewType type = kind switch
        {
            "Binary" => LabelType.Flag,
            "MultiLabel" => LabelType.Vector(LabelType.Flag, outputs),
            "Multiclass" => LabelType.Key((ulong)outputs),
            "Quantile" => LabelType.Number,
            _ => outputs == 1 ? LabelType.Number : LabelType.Vector(LabelType.Number, outputs),
        };
        if (Enum.TryParse<RegressionLoss>(kind, out var regression))
            options.RegressionLoss = regression;
        var label = type.Find(options);
        options.Architecture = NeuralNetArchitecture.Mlp;
        return LossFactory.Create(new TrainingPlan(options, Recipe.All(options)[0], label.Task, label.OutputCount, 100), label);
    }

    private static string Describe(JsonElement figure)
        => string.Join(' ', figure.EnumerateObject()
            .Where(item => item.Name is not ("output" or "target" or "value" or "gradient"))
            .Select(item => item.Name == "weights" ? "weighted" : $"{item.Name} {item.Value}"));

    private static Tensor? Read(JsonElement figure, string name)
    {
        if (!figure.TryGetProperty(name, out var values))
            return null;
        return values[0].ValueKind == JsonValueKind.Array
            ? tensor([.. values.EnumerateArray().SelectMany(row => row.Numbers())], [values.GetArrayLength(), values[0].GetArrayLength()])
            : tensor(values.Numbers());
    }
}
