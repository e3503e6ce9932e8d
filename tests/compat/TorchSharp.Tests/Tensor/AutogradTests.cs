using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public class AutogradTests
{
    [Fact]
    public void Gradients_add_up_until_they_are_cleared()
    {
        using var scope = NewDisposeScope();
        var x = tensor(3f, requires_grad: true);
        x.square().backward();
        x.square().backward();
        x.grad!.item<float>().ShouldBe(12);
    }

    [Fact]
    public void Gradients_of_gradients_can_be_taken()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2f, requires_grad: true);
        var slope = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        slope.item<float>().ShouldBe(12);
        autograd.grad([slope], [x])[0].item<float>().ShouldBe(12);
        x.grad.ShouldBeNull();
    }

    [Fact]
    public void A_given_output_gradient_is_used()
    {
        using var scope = NewDisposeScope();
        var x = ones([2], requires_grad: true);
        autograd.grad([x * 2], [x], [tensor(new[] { 1f, 10f })])[0].data<float>().ToArray().ShouldBe([2, 20]);
    }

    [Fact]
    public void Modes_hold_inside_their_using_and_only_on_their_thread()
    {
        using var scope = NewDisposeScope();
        var x = ones([1], requires_grad: true);
        using (no_grad())
        {
            (x * 2).requires_grad.ShouldBeFalse();
            using (enable_grad())
                (x * 2).requires_grad.ShouldBeTrue();
            var elsewhere = false;
            var thread = new Thread(() => elsewhere = is_grad_enabled());
            thread.Start();
            thread.Join();
            elsewhere.ShouldBeTrue();
        }

        using (inference_mode())
        {
            is_inference_mode_enabled().ShouldBeTrue();
            (x * 2).requires_grad.ShouldBeFalse();
        }

        is_inference_mode_enabled().ShouldBeFalse();
        (x * 2).requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void Detaching_cuts_the_graph()
    {
        using var scope = NewDisposeScope();
        var x = ones([1], requires_grad: true);
        x.is_leaf.ShouldBeTrue();
        (x * 2).is_leaf.ShouldBeFalse();
        (x * 2).detach().requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void Several_tensors_are_differentiated_at_once_into_the_inputs_that_are_named()
    {
        using var scope = NewDisposeScope();
        var x = ones([1], requires_grad: true);
        var y = ones([1], requires_grad: true);
        autograd.backward([x * 2 + y, x * 3 + y], [full(1, 1f), full(1, 10f)], inputs: [x]);

        x.grad!.item<float>().ShouldBe(32);
        y.grad.ShouldBeNull();
    }

    [Fact]
    public void A_retained_graph_can_be_walked_again_and_a_used_one_cannot()
    {
        using var scope = NewDisposeScope();
        var x = ones([1], requires_grad: true);
        var y = x * x;
        autograd.backward(y, ones(1), retain_graph: true);
        autograd.backward(y, ones(1));

        x.grad!.item<float>().ShouldBe(4);
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => autograd.backward(y, ones(1)));
    }

    [Fact]
    public void Only_the_result_comes_out_of_a_wrapped_scope()
    {
        using var scope = NewDisposeScope();
        var result = WrappedTensorDisposeScope(() => (ones(2) + 1) * 3);

        scope.DisposablesView.ShouldBe([result]);
        result.sum().item<float>().ShouldBe(12);
    }

    [Fact]
    public void A_tensor_in_the_middle_keeps_its_gradient_when_asked_to()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2f, requires_grad: true);
        var middle = x * 3;
        middle.retain_grad();
        middle.square().backward();
        middle.grad!.item<float>().ShouldBe(12);
    }

    [Fact]
    public void A_gradient_that_there_is_not_counts_as_no_tensor()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (NewDisposeScope())
        {
            var x = ones([1], requires_grad: true);
            var y = ones([1], requires_grad: true);
            autograd.grad([x * 2], [x, y], allow_unused: true)[1].IsInvalid.ShouldBeTrue();
        }

        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void A_mode_that_ends_twice_does_not_end_the_next_one()
    {
        var first = no_grad();
        first.Dispose();
        using var second = no_grad();
        first.Dispose();

        is_grad_enabled().ShouldBeFalse();
    }
}
