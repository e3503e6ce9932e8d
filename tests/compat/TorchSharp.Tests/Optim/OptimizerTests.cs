using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class OptimizerTests
{
    private static OptimizerHelper Make(string name, IEnumerable<Parameter> parameters) => name switch
    {
        "Sgd" => optim.SGD(parameters, 0.1),
        "SgdMomentum" => optim.SGD(parameters, 0.1, momentum: 0.9, dampening: 0.2),
        "SgdNesterov" => optim.SGD(parameters, 0.1, momentum: 0.9, nesterov: true, weight_decay: 0.01),
        "Adam" => optim.Adam(parameters, 0.01),
        "AdamDecayed" => optim.Adam(parameters, 0.01, 0.8, 0.95, weight_decay: 0.1),
        "AdamAmsgrad" => optim.Adam(parameters, 0.01, amsgrad: true),
        "AdamMaximized" => optim.Adam(parameters, 0.01, maximize: true),
        "AdamW" => optim.AdamW(parameters, 0.01, weight_decay: 0.01),
        "AdamWDecayed" => optim.AdamW(parameters, 0.05, weight_decay: 0.2, amsgrad: true),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static TheoryData<string> Names => [.. Figure.Names("optimizers")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Three_steps_lead_where_PyTorch_gets_to(string name)
    {
        var figure = Figure.Of("optimizers", name);
        using var scope = NewDisposeScope();
        using var weight = new Parameter(figure.GetProperty("weight").Tensor());
        using var bias = new Parameter(figure.GetProperty("bias").Tensor());
        using var optimizer = Make(name, [weight, bias]);
        foreach (var expected in figure.GetProperty("steps").EnumerateArray())
        {
            Step(optimizer, figure.GetProperty("x").Tensor(), figure.GetProperty("y").Tensor(), weight, bias);
            weight.ShouldEqual(expected.GetProperty("weight"), "weight");
            bias.ShouldEqual(expected.GetProperty("bias"), "bias");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loaded_state_goes_on_as_if_never_interrupted(string name)
    {
        var figure = Figure.Of("optimizers", name);
        using var scope = NewDisposeScope();
        var (x, y) = (figure.GetProperty("x").Tensor(), figure.GetProperty("y").Tensor());
        using var weight = new Parameter(figure.GetProperty("weight").Tensor());
        using var bias = new Parameter(figure.GetProperty("bias").Tensor());
        using var optimizer = Make(name, [weight, bias]);
        Step(optimizer, x, y, weight, bias);

        using var otherWeight = new Parameter(weight.detach().clone());
        using var otherBias = new Parameter(bias.detach().clone());
        using var other = Make(name, [otherWeight, otherBias]);
        other.load_state_dict(optimizer.state_dict());
        Step(optimizer, x, y, weight, bias);
        Step(other, x, y, otherWeight, otherBias);

        otherWeight.equal(weight).ShouldBeTrue();
        otherBias.equal(bias).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_learning_rate_holds_from_the_next_step()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 1);
        Descend(optimizer, parameter);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = 10;
        Descend(optimizer, parameter);

        parameter.detach().item<float>().ShouldBe(-11);
        optimizer.ParamGroups.Single().InitialLearningRate.ShouldBe(1);
    }

    [Fact]
    public void Groups_have_options_of_their_own()
    {
        using var scope = NewDisposeScope();
        using var fast = new Parameter(zeros(1));
        using var slow = new Parameter(zeros(1));
        using var optimizer = new SGD([new SGD.ParamGroup([fast], 1), new SGD.ParamGroup([slow], 0.125)], 99);
        optimizer.zero_grad();
        (fast + slow).sum().backward();
        optimizer.step();

        fast.detach().item<float>().ShouldBe(-1);
        slow.detach().item<float>().ShouldBe(-0.125f);
    }

    [Fact]
    public void A_parameter_without_a_gradient_is_left_alone()
    {
        using var scope = NewDisposeScope();
        using var used = new Parameter(ones(2));
        using var unused = new Parameter(ones(2));
        using var optimizer = optim.Adam([used, unused], 0.1, weight_decay: 1);
        used.sum().backward();
        optimizer.step();

        unused.equal(ones(2)).ShouldBeTrue();
        used.equal(ones(2)).ShouldBeFalse();
    }

    [Fact]
    public void A_parameter_that_is_a_transposed_view_is_updated_in_place()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(zeros(2, 3).t());
        using var optimizer = optim.SGD([parameter], 1);
        (parameter * arange(6, dtype: float32).reshape(3, 2)).sum().backward();
        optimizer.step();

        parameter.is_contiguous().ShouldBeFalse();
        parameter.ShouldEqual([0, -1, -2, -3, -4, -5]);
    }

    [Fact]
    public void A_long_parameter_is_updated_to_its_last_element()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(zeros(100_003));
        using var optimizer = optim.SGD([parameter], 2);
        parameter.sum().backward();
        optimizer.step();

        parameter.equal(full(100_003, -2f)).ShouldBeTrue();
    }

    [Fact]
    public void Autograd_notices_a_step_between_forward_and_backward()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(ones(2));
        using var optimizer = optim.SGD([parameter], 1);
        parameter.sum().backward();
        var stale = (parameter * parameter).sum();
        optimizer.step();

        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => stale.backward()).Message.ShouldContain("inplace");
    }

    private static void Descend(OptimizerHelper optimizer, Parameter parameter)
    {
        optimizer.zero_grad();
        parameter.sum().backward();
        optimizer.step();
    }

    private static void Step(OptimizerHelper optimizer, Tensor x, Tensor y, Parameter weight, Parameter bias)
    {
        optimizer.zero_grad();
        nn.functional.mse_loss(nn.functional.linear(x, weight, bias), y).backward();
        optimizer.step();
    }
}
