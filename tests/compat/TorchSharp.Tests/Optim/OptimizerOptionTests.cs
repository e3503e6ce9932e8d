using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class OptimizerOptionTests
{
    private static readonly Dictionary<string, Func<Parameter, object>> Wrong = new()
    {
        ["SGD lr"] = p => optim.SGD([p], -0.1),
        ["SGD momentum"] = p => optim.SGD([p], 0.1, momentum: -1),
        ["SGD weight_decay"] = p => optim.SGD([p], 0.1, weight_decay: double.NaN),
        ["SGD nesterov"] = p => optim.SGD([p], 0.1, nesterov: true),
        ["Adam lr"] = p => optim.Adam([p], -1),
        ["Adam beta1"] = p => optim.Adam([p], beta1: 1),
        ["AdamW beta2"] = p => optim.AdamW([p], beta2: -0.1),
        ["AdamW eps"] = p => optim.AdamW([p], eps: -1),
        ["Adagrad lr_decay"] = p => optim.Adagrad([p], lr_decay: -1),
        ["Adagrad initial_accumulator_value"] = p => optim.Adagrad([p], initial_accumulator_value: -1),
        ["Adadelta rho"] = p => optim.Adadelta([p], rho: 1.1),
        ["Adamax weight_decay"] = p => optim.Adamax([p], weight_decay: -1),
        ["NAdam momentum_decay"] = p => optim.NAdam([p], momentum_decay: -1),
        ["RAdam beta1"] = p => optim.RAdam([p], beta1: 2),
        ["RMSProp alpha"] = p => optim.RMSProp([p], alpha: -1),
        ["Adam.ParamGroup beta1"] = p => optim.Adam([new Adam.ParamGroup([p], beta1: 1)]),
    };

    public static TheoryData<string> WrongOptions => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void A_wrong_option_is_refused_by_its_name(string name)
    {
        using var parameter = new Parameter(zeros(1));

        Should.Throw<ArgumentException>(() => Wrong[name](parameter)).ParamName.ShouldBe(name.Split(' ')[1]);
    }

    [Fact]
    public void What_a_group_leaves_open_is_the_optimizers()
    {
        using var parameter = new Parameter(zeros(1));
        var options = new AdamW.Options { beta1 = 0.5 };
        using var optimizer = optim.AdamW([new AdamW.ParamGroup([parameter], options)], 0.25, weight_decay: 0.125, maximize: true);

        (options.LearningRate, options.beta1, options.beta2, options.weight_decay, options.amsgrad, options.maximize)
            .ShouldBe((0.25, 0.5, 0.999, 0.125, false, true));
        optimizer.ParamGroups.Single().InitialLearningRate.ShouldBe(0.25);
    }

    [Fact]
    public void Betas_and_momentum_are_set_for_all_groups()
    {
        using var one = new Parameter(zeros(1));
        using var other = new Parameter(zeros(1));
        var group = new Adam.ParamGroup([one], beta1: 0.5);
        using var adam = optim.Adam([group]);
        adam.Betas = (0.1, 0.2);
        adam.add_param_group(new Adam.ParamGroup { Parameters = [other] });
        var slow = new RMSProp.ParamGroup([one]);
        using var rms = optim.RMSProp([slow]);
        rms.Momentum = 0.75;

        (group.Betas, adam.Betas, ((optim.IBetas)adam.ParamGroups.Last()).Betas).ShouldBe(((0.1, 0.2), (0.1, 0.2), (0.1, 0.2)));
        (slow.Momentum, rms.Momentum).ShouldBe((0.75, 0.75));
    }

    [Fact]
    public void A_group_of_another_optimizer_is_refused()
    {
        using var parameter = new Parameter(zeros(1));
        using var optimizer = optim.Adam(Array.Empty<Parameter>());

        Should.Throw<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([parameter], 1))).Message.ShouldContain("SGD");
    }

    [Fact]
    public void A_parameter_belongs_to_one_group()
    {
        using var parameter = new Parameter(zeros(1));

        Should.Throw<ArgumentException>(() => optim.Adam([parameter, parameter])).Message.ShouldContain("more than one");
        Should.Throw<ArgumentException>(() => optim.SGD([new SGD.ParamGroup([parameter], 1), new SGD.ParamGroup([parameter], 2)], 1))
            .Message.ShouldContain("more than one");
    }

    [Fact]
    public void Named_parameters_are_taken_as_a_module_gives_them()
    {
        using var scope = NewDisposeScope();
        using var module = nn.Linear(2, 3);
        optim.Optimizer[] optimizers =
        [
            optim.SGD(module.named_parameters(), 0.1), optim.Adam(module.named_parameters()), optim.AdamW(module.named_parameters()),
            optim.Adagrad(module.named_parameters()), optim.Adadelta(module.named_parameters()), optim.Adamax(module.named_parameters()),
            optim.NAdam(module.named_parameters()), optim.RAdam(module.named_parameters()), optim.RMSProp(module.named_parameters()),
            optim.LBFGS(module.named_parameters()),
        ];
        foreach (var optimizer in optimizers)
        {
            optimizer.parameters().ShouldBe([module.weight, module.bias!]);
            optimizer.Dispose();
        }
    }
}
