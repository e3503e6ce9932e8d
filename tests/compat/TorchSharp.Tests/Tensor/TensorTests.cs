using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests.Tensors;

public sealed class TensorTests : IDisposable
{
    private static readonly float[] Numbers = [3, 1, 2, 6, 5, 4];

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Tensor _small = tensor(Numbers, [2, 3]);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Arrays_become_tensors_of_their_type_and_shape()
    {
        tensor(new double[,] { { 1, 2 }, { 3, 4 } }).data<double>().ToArray().ShouldBe([1, 2, 3, 4]);
        tensor(new[] { true, false }).dtype.ShouldBe(ScalarType.Bool);
        tensor(new[] { 1, 2 }, dtype: float32).data<float>().ToArray().ShouldBe([1, 2]);
        tensor(new List<long> { 1, 2, 3, 4 }, 2, 2).shape.ShouldBe([2, 2]);
        from_array(new byte[2, 2, 2]).shape.ShouldBe([2, 2, 2]);
        tensor(2.5f).item<float>().ShouldBe(2.5f);
        tensor(2.5f).ndim.ShouldBe(0);
    }

    [Fact]
    public void Factories_fill_as_they_say()
    {
        zeros(2, 3).sum().item<float>().ShouldBe(0);
        ones([2, 3], int64).sum().item<long>().ShouldBe(6);
        full([2], 7).dtype.ShouldBe(ScalarType.Int64);
        arange(5).data<long>().ToArray().ShouldBe([0, 1, 2, 3, 4]);
        arange(0, 1, 0.25).data<float>().ToArray().ShouldBe([0, 0.25f, 0.5f, 0.75f]);
        eye(2).data<float>().ToArray().ShouldBe([1, 0, 0, 1]);
        linspace(0, 1, 3).data<float>().ToArray().ShouldBe([0, 0.5f, 1]);
        _small.zeros_like().shape.ShouldBe([2, 3]);
        full_like(_small, 2).sum().item<float>().ShouldBe(12);
    }

    [Fact]
    public void Arithmetic_takes_tensors_and_numbers_on_either_side()
    {
        (_small + 1 - _small).sum().item<float>().ShouldBe(6);
        (1 - _small).sum().item<float>().ShouldBe(-15);
        (2 / tensor(4f)).item<float>().ShouldBe(0.5f);
        (-_small * 2 / _small).mean().item<float>().ShouldBe(-2);
        tensor(7).div(2, RoundingMode.floor).item<int>().ShouldBe(3);
        tensor(2f).pow(3).item<float>().ShouldBe(8);
        tensor(1f).lerp(tensor(3f), tensor(0.25f)).item<float>().ShouldBe(1.5f);
        (_small > 3).sum().item<long>().ShouldBe(3);
        ((_small > 3) & (_small < 6)).sum().item<long>().ShouldBe(2);
        tensor(5f).clamp(max: 2).item<float>().ShouldBe(2);
    }

    [Fact]
    public void In_place_operators_change_the_tensor_itself()
    {
        var same = _small.add_(1).mul_(2).sub_(2).div_(2);
        same.ShouldBeSameAs(_small);
        _small.data<float>().ToArray().ShouldBe(Numbers);
        _small.addcmul_(ones(1), ones(1), 2).sum().item<float>().ShouldBe(33);
        _small.zero_().sum().item<float>().ShouldBe(0);
        _small.fill_(3).sum().item<float>().ShouldBe(18);
        _small.copy_(ones(3)).sum().item<float>().ShouldBe(6);
    }

    [Fact]
    public void Reductions_go_over_everything_or_one_dimension()
    {
        _small.sum(1).data<float>().ToArray().ShouldBe([6, 15]);
        _small.mean([0], keepdim: true).shape.ShouldBe([1, 3]);
        _small.argmax(1).data<long>().ToArray().ShouldBe([0, 0]);
        _small.max(0).values.data<float>().ToArray().ShouldBe([6, 5, 4]);
        _small.std().item<float>().ShouldBe(MathF.Sqrt(3.5f), 1e-6f);
        _small.var(1, unbiased: false).data<float>()[0].ShouldBe(2 / 3f, 1e-6f);
        _small.topk(2).values.data<float>().ToArray().ShouldBe([3, 2, 6, 5]);
        _small.sort(1, descending: true).Indices.data<long>().ToArray().ShouldBe([0, 2, 1, 0, 1, 2]);
        _small.argsort().data<long>().ToArray().ShouldBe([1, 2, 0, 2, 1, 0]);
        _small.cumsum(1).data<float>().ToArray().ShouldBe([3, 4, 6, 6, 11, 15]);
        _small.logsumexp(1).shape.ShouldBe([2]);
    }

    [Fact]
    public void Shapes_change_without_a_copy_where_that_is_possible()
    {
        _small.t().shape.ShouldBe([3, 2]);
        _small.t().data<float>().ToArray().ShouldBe([3, 6, 1, 5, 2, 4]);
        _small.t()[0, 1].item<float>().ShouldBe(6);
        _small.reshape(3, -1).shape.ShouldBe([3, 2]);
        _small.unsqueeze(0).squeeze().shape.ShouldBe([2, 3]);
        _small.unsqueeze(1).expand(2, 5, 3).shape.ShouldBe([2, 5, 3]);
        _small.split(2, 1).Select(part => part.shape[1]).ShouldBe([2, 1]);
        _small.chunk(3, 1).Length.ShouldBe(3);
        cat([_small, _small], 1).shape.ShouldBe([2, 6]);
        stack([_small, _small]).shape.ShouldBe([2, 2, 3]);
        _small.narrow(1, 1, 2).is_contiguous().ShouldBeFalse();
        _small.permute(1, 0).contiguous().stride().ShouldBe([2, 1]);
    }

    [Fact]
    public void Matrix_products_agree_with_each_other()
    {
        var square = _small.matmul(_small.t());
        square.data<float>().ToArray().ShouldBe([14, 31, 31, 77]);
        _small.mm(_small.t()).equal(square).ShouldBeTrue();
        _small.unsqueeze(0).bmm(_small.t().unsqueeze(0)).squeeze(0).equal(square).ShouldBeTrue();
        zeros(2, 2).addmm(_small, _small.t()).equal(square).ShouldBeTrue();
        einsum("ij,kj->ik", _small, _small).equal(square).ShouldBeTrue();
    }

    [Fact]
    public void Memory_can_be_read_and_written_in_place()
    {
        _small.data<float>()[1, 2] = 9;
        _small.max().item<float>().ShouldBe(9);
        _small.bytes = new byte[24];
        _small.sum().item<float>().ShouldBe(0);
        _small.data<float>().CopyFrom(Numbers);
        _small.ReadCpuSingle(3).ShouldBe(6);
        _small.t().ReadCpuSingle(1).ShouldBe(6);
    }

    [Fact]
    public void Types_convert_both_ways()
    {
        _small.@long().dtype.ShouldBe(ScalarType.Int64);
        _small.@bool().all().item<bool>().ShouldBeTrue();
        _small.type(float64).dtype.ShouldBe(ScalarType.Float64);
        ((float)_small.sum()).ShouldBe(21);
        _small.isnan().any().item<bool>().ShouldBeFalse();
        where(_small.gt(3), _small, zeros(1)).sum().item<float>().ShouldBe(15);
    }
}
