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

    public static TheoryData<string> Names => [.. Figure.Names("losses")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_computes_what_PyTorch_computes_forward_and_backward(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float32);
        new ModuleFigure("losses", name).Check(loss, inputs => [loss.call(inputs[0], inputs[1])]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_of_a_loss_is_its_slope(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Make(name, float64);
        var inputs = new ModuleFigure("losses", name).Inputs;
        var target = inputs[1].is_floating_point() ? inputs[1].@double() : inputs[1];
        Slopes.ShouldMatch(loss, [inputs[0]], x => [loss.call(x[0], target)]);
    }
}
