using TorchSharp.Tests.Figures;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests.NN;

public class LossTests
{
    private static readonly float[] ClassWeight = [0.5f, 1, 2, 1.5f];

    private static Module<Tensor, Tensor, Tensor> Make(string name, ScalarType type) => name switch
    {
        "CrossEntropy" => CrossEntropyLoss(),
        "CrossEntropySmoothed" => new Modules.CrossEntropyLoss(label_smoothing: 0.1),
        "CrossEntropyWeighted" => CrossEntropyLoss(tensor(ClassWeight, dtype: type)),
        "BceWithLogits" => BCEWithLogitsLoss(),
        "BceWithLogitsWeighted" => BCEWithLogitsLoss(pos_weights: tensor(ClassWeight, dtype: type)),
        "Mse" => MSELoss(),
        "MseSum" => MSELoss(Reduction.Sum),
        "MseNone" => MSELoss(Reduction.None),
        "L1" => L1Loss(),
        "SmoothL1" => SmoothL1Loss(),
        "Huber" => HuberLoss(0.5),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static TheoryData<string> Names =>
    [
        "CrossEntropy", "CrossEntropySmoothed", "CrossEntropyWeighted", "BceWithLogits", "BceWithLogitsWeighted", "Mse", "MseSum",
        "MseNone", "L1", "SmoothL1", "Huber",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_computes_what_PyTorch_computes_forward_and_backward(string name)
    {
        var figure = Figure.Of("losses", name);
        using var scope = NewDisposeScope();
        using var loss = Make(name, float32);
        var x = figure.Tensor("x", 6, 4).requires_grad_();

        var value = loss.call(x, Target(name, float32));
        value.ShouldEqual(figure.Numbers("value"), "value");
        value.sum().backward();
        x.grad!.ShouldEqual(figure.Numbers("grad_x"), "gradient");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_of_a_loss_is_its_slope(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float64);
        var x = Figure.Of("losses", name).Tensor("x", 6, 4).@double();
        Slopes.ShouldMatch(x, input => loss.call(input, Target(name, float64)).sum());
    }

    private static Tensor Target(string name, ScalarType type) => name.StartsWith("CrossEntropy", StringComparison.Ordinal)
        ? Figure.Of("losses", name).Tensor("target", 6).@long()
        : Figure.Of("losses", name).Tensor("target", 6, 4).type(type);
}
