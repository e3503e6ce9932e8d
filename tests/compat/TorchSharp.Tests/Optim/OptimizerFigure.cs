using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

/// <summary>A linear regression as in make_optimizers.py, with the optimizer of that name.</summary>
internal sealed class OptimizerFigure : IDisposable
{
    private readonly Tensor _x;
    private readonly Tensor _y;

    internal OptimizerFigure(string name)
    {
        var figure = Figure.Of("optimizers", name);
        Weight = new Parameter(figure.GetProperty("weight").Tensor());
        Bias = new Parameter(figure.GetProperty("bias").Tensor());
        (_x, _y) = (figure.GetProperty("x").Tensor(), figure.GetProperty("y").Tensor());
        Optimizer = Make(name, [Weight, Bias]);
    }

    internal static IEnumerable<string> Names => Figure.Names("optimizers");

    internal Parameter Weight { get; }
    internal Parameter Bias { get; }
    internal optim.Optimizer Optimizer { get; }

    internal void Step() => Optimizer.step(() =>
    {
        Optimizer.zero_grad();
        var loss = nn.functional.mse_loss(nn.functional.linear(_x, Weight, Bias), _y);
        loss.backward();
        return loss;
    });

    /// <summary>Puts the parameters where another's are.</summary>
    internal void Follow(OptimizerFigure other)
    {
        using var off = no_grad();
        Weight.copy_(other.Weight);
        Bias.copy_(other.Bias);
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        Weight.Dispose();
        Bias.Dispose();
        _x.Dispose();
        _y.Dispose();
    }

    private static optim.Optimizer Make(string name, IEnumerable<Parameter> p) => name switch
    {
        "Sgd" => optim.SGD(p, 0.1),
        "SgdMomentum" => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.2),
        "SgdNesterov" => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true, weight_decay: 0.01),
        "Adam" => optim.Adam(p, 0.01),
        "AdamDecayed" => optim.Adam(p, 0.01, 0.8, 0.95, weight_decay: 0.1),
        "AdamAmsgrad" => optim.Adam(p, 0.01, amsgrad: true),
        "AdamMaximized" => optim.Adam(p, 0.01, maximize: true),
        "AdamW" => optim.AdamW(p, 0.01, weight_decay: 0.01),
        "AdamWDecayed" => optim.AdamW(p, 0.05, weight_decay: 0.2, amsgrad: true),
        "Adagrad" => optim.Adagrad(p, 0.1),
        "AdagradDecayed" => optim.Adagrad(p, 0.1, lr_decay: 0.1, weight_decay: 0.05, initial_accumulator_value: 0.2),
        "Adadelta" => optim.Adadelta(p),
        "AdadeltaDecayed" => optim.Adadelta(p, 0.5, rho: 0.8, eps: 1e-4, weight_decay: 0.1, maximize: true),
        "Adamax" => optim.Adamax(p, 0.02),
        "AdamaxDecayed" => optim.Adamax(p, 0.02, 0.8, 0.9, weight_decay: 0.1),
        "NAdam" => optim.NAdam(p, 0.02),
        "NAdamDecayed" => optim.NAdam(p, 0.02, 0.8, 0.9, weight_decay: 0.1, momentum_decay: 0.01),
        "RAdam" => optim.RAdam(p, 0.02),
        "RAdamDecayed" => optim.RAdam(p, 0.02, 0.8, 0.9, weight_decay: 0.1),
        "RmsProp" => optim.RMSProp(p, 0.01),
        "RmsPropMomentum" => optim.RMSProp(p, 0.01, alpha: 0.9, momentum: 0.5, weight_decay: 0.1),
        "RmsPropCentered" => optim.RMSProp(p, 0.01, alpha: 0.9, momentum: 0.5, centered: true),
        "RmsPropMaximized" => optim.RMSProp(p, 0.01, maximize: true),
        "Lbfgs" => optim.LBFGS(p, 0.1, max_iter: 5),
        "LbfgsShortMemory" => optim.LBFGS(p, 0.5, max_iter: 6, history_size: 2),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
