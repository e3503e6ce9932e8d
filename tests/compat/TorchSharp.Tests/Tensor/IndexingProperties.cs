using FsCheck.Xunit;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests.Tensors;

/// <summary>Slices, picks and assignments against the same on plain arrays, whatever the sizes and bounds.</summary>
public class IndexingProperties
{
    [Property]
    public void A_slice_takes_the_elements_that_a_loop_takes(byte size, sbyte? start, sbyte? stop, byte step)
    {
        using var scope = NewDisposeScope();
        var length = size % 12;
        var stride = step % 4 + 1;
        var expected = Positions(length, start, stop, stride);
        var values = Numbers(length);
        Values(values[TensorIndex.Slice(start, stop, stride)]).ShouldBe(expected.Select(at => (long)at));
    }

    [Property]
    public void A_range_takes_what_it_takes_of_an_array(byte size, byte from, byte to, bool fromEnd, bool toEnd)
    {
        using var scope = NewDisposeScope();
        var length = size % 9 + 1;
        var range = new Range(new Index(from % (length + 1), fromEnd), new Index(to % (length + 1), toEnd));
        var (first, last) = (range.Start.GetOffset(length), range.End.GetOffset(length));
        var array = Enumerable.Range(0, length).Select(i => (long)i).ToArray();
        // libtorch reads 0 as the front even where C# counts it from the end; and a range that runs backwards is empty there.
        if (fromEnd && range.Start.Value == 0)
            return;
        Values(Numbers(length)[TensorIndex.Slice(range)]).ShouldBe(first <= last ? array[range] : []);
    }

    [Property]
    public void Two_dimensions_are_sliced_each_on_its_own(byte rows, byte columns, sbyte start, sbyte stop, byte column)
    {
        using var scope = NewDisposeScope();
        var (height, width) = (rows % 5 + 1, columns % 5 + 1);
        var at = column % width;
        var table = Numbers(height * width).view(height, width);
        var expected = Positions(height, start, stop, 1).Select(row => (long)(row * width + at)).ToArray();
        Values(table[TensorIndex.Slice(start, stop), TensorIndex.Single(at)]).ShouldBe(expected);
        Values(table[TensorIndex.Slice(start, stop), TensorIndex.Single(at - width)]).ShouldBe(expected);
    }

    [Property]
    public void A_mask_takes_and_sets_where_it_is_true(bool[] mask)
    {
        using var scope = NewDisposeScope();
        var values = Numbers(mask.Length);
        var chosen = tensor(mask);
        Values(values[TensorIndex.Tensor(chosen)]).ShouldBe(
            mask.Select((on, i) => (on, i)).Where(item => item.on).Select(item => (long)item.i));
        values[TensorIndex.Tensor(chosen)] = tensor(-1L);
        Values(values).ShouldBe(mask.Select((on, i) => on ? -1L : i));
    }

    [Property]
    public void Rows_are_picked_in_the_order_of_the_indices(byte size, byte[] picks)
    {
        using var scope = NewDisposeScope();
        var length = size % 9 + 1;
        var indices = picks.Select(pick => (long)pick % length).ToArray();
        var index = tensor(indices);
        Values(Numbers(length).index_select(0, index)).ShouldBe(indices);
        Values(Numbers(length)[index]).ShouldBe(indices);
        Values(Numbers(length).gather(0, index)).ShouldBe(indices);
        Values(Numbers(length).take(index)).ShouldBe(indices);
    }

    [Property]
    public void Adding_by_index_adds_as_often_as_the_index_appears(byte size, byte[] picks)
    {
        using var scope = NewDisposeScope();
        var length = size % 9 + 1;
        var indices = picks.Select(pick => (long)pick % length).ToArray();
        var counts = Enumerable.Range(0, length).Select(i => (long)indices.Count(index => index == i)).ToArray();
        var (index, one) = (tensor(indices), ones([indices.Length], int64));
        Values(zeros([length], int64).index_add(0, index, one, 1)).ShouldBe(counts);
        Values(zeros([length], int64).scatter_add_(0, index, one)).ShouldBe(counts);
        Values(index.bincount(minlength: length)).ShouldBe(counts);
    }

    [Property]
    public void What_a_slice_is_set_to_is_found_there_and_nothing_else_changes(byte size, sbyte? start, sbyte? stop, byte step)
    {
        using var scope = NewDisposeScope();
        var length = size % 12;
        var stride = step % 4 + 1;
        var expected = Enumerable.Range(0, length).Select(i => (long)i).ToArray();
        foreach (var at in Positions(length, start, stop, stride))
            expected[at] = -7;
        var values = Numbers(length);
        values[TensorIndex.Slice(start, stop, stride)] = tensor(-7L);
        Values(values).ShouldBe(expected);
    }

    private static Tensor Numbers(int count) => arange(count, dtype: int64);

    private static long[] Values(Tensor tensor) => tensor.data<long>().ToArray();

    /// <summary>The rules of Python's slices.</summary>
    private static int[] Positions(int length, int? start, int? stop, int step)
    {
        var from = Bound(start ?? 0);
        var to = Bound(stop ?? length);
        return [.. Enumerable.Range(0, length).Where(i => i >= from && i < to && (i - from) % step == 0)];

        int Bound(int index) => Math.Clamp(index < 0 ? index + length : index, 0, length);
    }
}
