using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Tests.Tensors;

public class ErrorTests
{
    [Fact]
    public void Shapes_that_do_not_fit_are_an_exception_with_libtorchs_first_line()
    {
        using var scope = NewDisposeScope();
        var error = Should.Throw<ExternalException>(() => ones(2, 3).mm(ones(2, 3)));
        error.Message.ShouldBe("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
        (ones(2) + 1).sum().item<float>().ShouldBe(4);
    }

    [Fact]
    public void Types_that_do_not_fit_are_an_exception()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => ones(2, 2).mm(ones([2, 2], int64)));
        Should.Throw<ExternalException>(() => ones([2], int64).requires_grad_());
        Should.Throw<ArgumentException>(() => ones(1).item<double>());
        Should.Throw<ArgumentException>(() => ones(2).item<float>());
        Should.Throw<ArgumentException>(() => ones(2).data<long>());
        Should.Throw<ArgumentException>(() => tensor(new float[3], [2, 2]));
    }

    [Fact]
    public void A_disposed_tensor_is_refused_everywhere()
    {
        var gone = ones(2);
        gone.Dispose();
        gone.Dispose();
        Should.Throw<InvalidOperationException>(() => gone + 1);
        Should.Throw<InvalidOperationException>(() => gone.shape);
        Should.Throw<InvalidOperationException>(() => gone.backward());
        Should.Throw<InvalidOperationException>(() => gone.alias());
        Should.Throw<InvalidOperationException>(() => cat([gone]));
        gone.ToString().ShouldBe("[]");
    }

    [Fact]
    public void A_null_tensor_where_one_is_needed_is_an_exception() =>
        Should.Throw<ExternalException>(() => cat([null!, null!]));

    [Fact]
    public void Backward_twice_and_backward_without_a_graph_are_exceptions()
    {
        using var scope = NewDisposeScope();
        var x = ones([1], requires_grad: true);
        var y = x.exp();
        y.backward();
        Should.Throw<ExternalException>(() => y.backward());
        Should.Throw<ExternalException>(() => ones(1).backward());
    }

    [Fact]
    public void A_device_that_is_not_there_is_refused() =>
        Should.Throw<InvalidOperationException>(() => ones([1], device: device("cuda:0"))).Message.ShouldContain("cuda:0");

    [Fact]
    public void Errors_on_two_threads_keep_their_own_text()
    {
        Parallel.For(0, 64, i =>
        {
            using var scope = NewDisposeScope();
            var error = Should.Throw<ExternalException>(() => ones(1, i + 2).mm(ones(1, 1)));
            error.Message.ShouldContain($"(1x{i + 2} and 1x1)");
        });
    }
}
