using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests.Tensors;

public sealed class IndexingTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Tensor _table = arange(24, dtype: int64).reshape(2, 3, 4);

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Numbers_pick_elements_and_parts()
    {
        _table[1].shape.ShouldBe([3, 4]);
        _table[1, 2].data<long>().ToArray().ShouldBe([20, 21, 22, 23]);
        _table[1, 2, 3].item<long>().ShouldBe(23);
        _table[-1, 0, -1].item<long>().ShouldBe(15);
    }

    [Fact]
    public void Ranges_ellipses_and_new_axes_work_as_in_PyTorch()
    {
        _table[TensorIndex.Ellipsis, TensorIndex.Single(0)].data<long>().ToArray().ShouldBe([0, 4, 8, 12, 16, 20]);
        _table[TensorIndex.Colon, TensorIndex.Slice(1, 3)].shape.ShouldBe([2, 2, 4]);
        _table[TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Slice(step: 2)].shape.ShouldBe([2, 3, 2]);
        _table[TensorIndex.Slice(1..)].shape.ShouldBe([1, 3, 4]);
        _table[TensorIndex.Slice(..^1)].shape.ShouldBe([1, 3, 4]);
        _table[TensorIndex.None, TensorIndex.Single(0)].shape.ShouldBe([1, 3, 4]);
        _table[TensorIndex.Bool(true)].shape.ShouldBe([1, 2, 3, 4]);
        _table[TensorIndex.Bool(false)].shape.ShouldBe([0, 2, 3, 4]);
        _table[1.., ..^1, 0].data<long>().ToArray().ShouldBe([12, 16]);
        _table.view(1, 2, 3, 2, 2, 1)[0, 1, 2, 1, 0, 0].item<long>().ShouldBe(22);
    }

    [Fact]
    public void Tensors_pick_rows_and_masks_pick_elements()
    {
        _table[TensorIndex.Single(0), TensorIndex.Tensor(tensor(new long[] { 2, 0 }))].data<long>().ToArray()
            .ShouldBe([8, 9, 10, 11, 0, 1, 2, 3]);
        _table[TensorIndex.Tensor(_table.gt(21))].data<long>().ToArray().ShouldBe([22, 23]);
        _table.index_select(1, tensor(new long[] { 1 })).shape.ShouldBe([2, 1, 4]);
        _table.masked_select(_table.lt(2)).data<long>().ToArray().ShouldBe([0, 1]);
        _table.gather(2, zeros([2, 3, 1], int64)).shape.ShouldBe([2, 3, 1]);
    }

    [Fact]
    public void Parts_can_be_set()
    {
        _table[0] = tensor(7L);
        _table[0].eq(7).all().item<bool>().ShouldBeTrue();
        _table[TensorIndex.Colon, TensorIndex.Single(0), TensorIndex.Slice(0, 2)] = tensor(-1L);
        _table[1, 0].data<long>().ToArray().ShouldBe([-1, -1, 14, 15]);
        _table[TensorIndex.Tensor(_table.eq(7))] = tensor(0L);
        _table.eq(7).any().item<bool>().ShouldBeFalse();
        _table.index_put_(5, TensorIndex.Single(1), TensorIndex.Tensor(tensor(new long[] { 0, 2 })));
        _table[1].sum(1).data<long>().ToArray().ShouldBe([20, 70, 20]);
    }

    [Fact]
    public void Indices_out_of_range_are_refused()
    {
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => _table[2]);
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => _table[0, 0, 4]);
        Should.Throw<ArgumentException>(() => _table[
            TensorIndex.Single(0), TensorIndex.Single(0), TensorIndex.Single(0), TensorIndex.Single(0)]);
        Should.Throw<ArgumentOutOfRangeException>(() => _table.size(3));
        Should.Throw<IndexOutOfRangeException>(() => _table.data<long>()[24]);
    }

    [Fact]
    public void A_mask_of_several_dimensions_goes_with_indices_and_slices_behind_it()
    {
        using var scope = NewDisposeScope();
        var x = arange(24).reshape(2, 3, 4);
        var mask = tensor(new[,] { { true, false, false }, { false, false, true } });
        var last = tensor(new long[] { 3, 1 });

        x[TensorIndex.Tensor(mask), TensorIndex.Tensor(last)].data<long>().ToArray().ShouldBe([3, 21]);
        x[TensorIndex.Tensor(mask), TensorIndex.Slice(0, 2)].data<long>().ToArray().ShouldBe([0, 1, 20, 21]);
    }
}
