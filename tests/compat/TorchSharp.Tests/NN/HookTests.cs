using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests.NN;

public class HookTests
{
    [Fact]
    public void A_hook_before_changes_the_input_and_one_after_the_output()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ReLU();
        layer.register_forward_pre_hook((_, input) => input + 1);
        layer.register_forward_hook((_, input, output) => output * 10 + input);

        layer.call(tensor(new float[] { -5, 2 })).data<float>().ToArray().ShouldBe([-4, 33]);
    }

    [Fact]
    public void Hooks_run_in_the_order_in_which_they_were_registered()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ReLU();
        var seen = new List<string>();
        foreach (var name in new[] { "a", "b" })
        {
            layer.register_forward_pre_hook((_, input) =>
            {
                seen.Add("before " + name);
                return input;
            });
            layer.register_forward_hook((_, _, output) =>
            {
                seen.Add("after " + name);
                return output;
            });
        }

        layer.call(ones(1));
        seen.ShouldBe(["before a", "before b", "after a", "after b"]);
    }

    [Fact]
    public void A_removed_hook_runs_no_more()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ReLU();
        var calls = 0;
        var remover = layer.register_forward_hook((_, _, output) =>
        {
            calls++;
            return output;
        });
        layer.call(ones(1));
        remover.remove();
        remover.remove();
        layer.call(ones(1));

        calls.ShouldBe(1);
    }

    [Fact]
    public void A_hook_that_returns_nothing_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ReLU();
        layer.register_forward_pre_hook((_, _) => null!);
        layer.register_forward_hook((_, _, _) => null!);

        layer.call(ones(2)).equal(ones(2)).ShouldBeTrue();
    }

    [Fact]
    public void A_hook_sees_both_inputs_of_a_loss()
    {
        using var scope = NewDisposeScope();
        using var loss = nn.MSELoss();
        loss.register_forward_pre_hook((_, input, target) => (input * 2, target));

        loss.call(ones(1), full(1, 2f)).item<float>().ShouldBe(0);
    }

    [Fact]
    public void Gradients_flow_through_what_a_hook_made()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(2, 1, hasBias: false);
        layer.register_forward_hook((_, _, output) => output * 3);
        layer.call(ones(1, 2)).sum().backward();

        layer.weight.grad!.data<float>().ToArray().ShouldBe([3, 3]);
    }

    [Fact]
    public void An_exception_in_a_hook_reaches_the_caller_and_the_next_call_works()
    {
        using var scope = NewDisposeScope();
        using var inner = nn.Linear(2, 2);
        using var network = nn.Sequential(("a", inner), ("b", nn.ReLU()));
        var remover = inner.register_forward_hook((_, _, _) => throw new InvalidDataException("no such luck"));

        Should.Throw<InvalidDataException>(() => network.call(ones(1, 2))).Message.ShouldBe("no such luck");
        remover.remove();
        network.call(ones(1, 2)).shape.ShouldBe([1, 2]);
    }

    [Fact]
    public void An_exception_of_a_module_of_the_user_leaves_no_tensors_and_no_mode_behind()
    {
        using var module = new Failing();
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Should.Throw<NotSupportedException>(() =>
        {
            using var scope = NewDisposeScope();
            using var off = no_grad();
            module.call(ones(3));
        });

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
        is_grad_enabled().ShouldBeTrue();
    }

    private sealed class Failing : nn.Module<Tensor, Tensor>
    {
        public Failing()
            : base(nameof(Failing))
        {
        }

        public override Tensor forward(Tensor input)
        {
            _ = input.exp();
            throw new NotSupportedException("half way");
        }
    }
}
