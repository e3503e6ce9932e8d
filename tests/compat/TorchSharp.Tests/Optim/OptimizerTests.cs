using TorchSharp.Modules;
using TorchSharp.Tests.Figures;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Optim;

public class OptimizerTests
{
    public static TheoryData<string> Names => [.. OptimizerFigure.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_steps_lead_where_PyTorch_gets_to(string name)
    {
        using var scope = NewDisposeScope();
        using var own = new OptimizerFigure(name);
        foreach (var expected in Figure.Of("optimizers", name).GetProperty("steps").EnumerateArray())
        {
            own.Step();
            own.Weight.ShouldEqual(expected.GetProperty("weight"), "weight");
            own.Bias.ShouldEqual(expected.GetProperty("bias"), "bias");
        }
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

    [Fact]
    public void Changed_options_hold_from_the_next_step()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 1);
        Descend(optimizer, parameter);
        optimizer.Momentum = 0.5;
        Descend(optimizer, parameter);
        Descend(optimizer, parameter);
        optimizer.Momentum = 0;
        Descend(optimizer, parameter);

        // 1, then 1 (momentum starts afresh), 1.5, and 1 without momentum.
        parameter.detach().item<float>().ShouldBe(-4.5f);
    }

    [Fact]
    public void Float64_parameters_are_trained_in_their_precision()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(zeros(1, float64));
        using var optimizer = optim.SGD([parameter], 1e-12);
        (parameter + 1).sum().backward();
        optimizer.step();

        parameter.detach().item<double>().ShouldBe(-1e-12);
    }

    [Fact]
    public void A_parameter_of_a_type_without_arithmetic_is_refused_before_anything_changes()
    {
        using var scope = NewDisposeScope();
        using var fine = new Parameter(ones(1));
        using var half = new Parameter(ones(1, bfloat16));
        using var optimizer = optim.SGD([fine, half], 1);
        (fine.sum() + half.sum()).backward();

        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => optimizer.step()).Message.ShouldContain("float32 and float64");
        fine.detach().item<float>().ShouldBe(1);
    }

    [Fact]
    public void The_loss_of_the_closure_is_returned()
    {
        using var scope = NewDisposeScope();
        using var parameter = new Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 1);
        using var off = no_grad();
        var loss = optimizer.step(() =>
        {
            var value = (parameter * 3).sum();
            value.backward();
            return value;
        });

        loss!.detach().item<float>().ShouldBe(3);
        parameter.detach().item<float>().ShouldBe(-2);
    }

    private static void Descend(OptimizerHelper optimizer, Parameter parameter)
    {
        optimizer.zero_grad();
        parameter.sum().backward();
        optimizer.step();
    }
}
