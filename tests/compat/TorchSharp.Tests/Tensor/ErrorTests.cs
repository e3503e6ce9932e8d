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

    [Fact]
    public void Bad_arguments_of_every_kind_leave_later_calls_working()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3);
        Refused(() => x + ones(4), "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1");
        Refused(() => x.view(4), "shape '[4]' is invalid for input of size 6");
        Refused(() => x.sum(2), "Dimension out of range (expected to be in range of [-2, 1], but got 2)");
        Refused(() => x.index_select(0, tensor(new long[] { 5 })), "index out of range in self");
        Refused(() => x.gather(0, full([1, 1], 7L)), "index 7 is out of bounds for dimension 0 with size 2");
        Refused(() => x[TensorIndex.Tensor(tensor(new long[] { 9 }))], "index 9 is out of bounds for dimension 0 with size 2");
        Refused(() => x.index_select(0, tensor(new[] { 1f })), "index_select(): Expected dtype int32 or int64 for index");
        Refused(() => cat([x, ones(2, 2, 2)]), "Tensors must have same number of dimensions: got 2 and 3");
        Refused(() => x.bitwise_and(x), "\"bitwise_and_cpu\" not implemented for 'Float'");
        Refused(() => linalg.cholesky(-eye(2)), "linalg.cholesky: The factorization could not be completed");
        Refused(() => linalg.inv(zeros(2, 2)), "linalg.inv: The diagonal element 1 is zero");
        Refused(() => einsum("ij,jk->ik", x, x), "einsum(): ");
        Refused(() => ones([2], int64).mean(), "mean(): could not infer output dtype.");
        x.sum().item<float>().ShouldBe(6);

        static void Refused(Func<Tensor> call, string text)
        {
            var error = Should.Throw<ExternalException>(() => call());
            error.Message.ShouldContain(text);
            error.Message.ShouldNotContain("\n");
        }
    }

    [Fact]
    public void Failed_calls_leave_nothing_behind()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3);
        Fail();
        var before = scope.DisposablesCount;
        for (var i = 0; i < 10; i++)
            Fail();
        scope.DisposablesCount.ShouldBe(before);

        void Fail()
        {
            Should.Throw<ExternalException>(() => x.mm(x));
            Should.Throw<ExternalException>(() => x[0, 7]);
            Should.Throw<ExternalException>(() => x[TensorIndex.Slice(0, 1), TensorIndex.Single(5)]);
        }
    }

    [Fact]
    public void A_sparse_gradient_has_no_memory_to_look_into()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Embedding(4, 2, sparse: true);
        layer.call(tensor(new long[] { 1, 3 })).sum().backward();
        var gradient = layer.weight.grad!;

        gradient.shape.ShouldBe([4, 2]);
        gradient.is_contiguous().ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => gradient.stride());
        Should.Throw<InvalidOperationException>(() => gradient.storage_offset());
        Should.Throw<InvalidOperationException>(() => gradient.data<float>());
        Should.Throw<InvalidOperationException>(() => gradient.ReadCpuSingle(0));
        Should.Throw<NotImplementedException>(() => gradient.bytes.Length);
    }

    [Fact]
    public void Places_outside_a_tensor_are_refused()
    {
        using var scope = NewDisposeScope();
        foreach (var x in new[] { zeros(2, 3), zeros(3, 2).t() })
        {
            var values = x.data<float>();
            Should.Throw<ArgumentOutOfRangeException>(() => values.CopyTo(new float[12], 0, -2));
            Should.Throw<ArgumentOutOfRangeException>(() => values.CopyFrom(new float[2], 0, -2));
            Should.Throw<ArgumentOutOfRangeException>(() => values.CopyFrom(new float[2], 0, 7));
        }
    }
}
