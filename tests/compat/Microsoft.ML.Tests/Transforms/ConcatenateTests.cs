using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

public class ConcatenateTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Slots_are_named_after_their_columns()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Wide(), new Wide()]);

        var inner = _mlContext.Transforms.Concatenate("Inner", "A", "B").Append(_mlContext.Transforms.Concatenate("Out", "Inner", "Long"));

        inner.Fit(data).Transform(data).Schema["Out"].Texts("SlotNames").ShouldBe(["Inner.A", "Inner.B", "", "", "", "", "", "", "", ""]);
    }

    [Fact]
    public void A_row_with_few_values_stays_sparse()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Wide { A = 5, Long = Sparse(8, [2], [7]) }]);

        var row = Concatenated(data).Single();

        row.IsDense.ShouldBeFalse();
        row.GetIndices().ToArray().ShouldBe([0, 1, 4]);
        row.GetValues().ToArray().ShouldBe([5, 0, 7]);
    }

    [Fact]
    public void A_row_with_many_values_becomes_dense()
        => Concatenated(_mlContext.Data.LoadFromEnumerable([new Wide { Long = new VBuffer<float>(8, [1, 2, 3, 4, 5, 6, 7, 8]) }]))
            .Single().IsDense.ShouldBeTrue();

    [Fact]
    public void A_vector_that_is_shorter_than_its_type_is_named()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Wide { A = 1 }, new Wide { A = 2 }]);
        var vectors = new Dictionary<float, float[]> { [1] = [3, 4] };
        var result = _mlContext.Transforms.Conversion.MapValue("Mapped", vectors, "A")
            .Append(_mlContext.Transforms.Concatenate("Out", "Mapped", "B")).Fit(data).Transform(data);

        Should.Throw<InvalidOperationException>(() => result.Column("Out"))
            .Message.ShouldBe("Column 'Mapped': expected 2 slots, but got 0");
    }

    [Fact]
    public void Vectors_of_varying_length_make_rows_of_varying_length()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Varying { A = 1, Tail = [2, 3] }, new Varying { A = 4 }]);

        var result = _mlContext.Transforms.Concatenate("Out", "A", "Tail").Fit(data).Transform(data);

        result.Schema["Out"].Type.ToString().ShouldBe("Vector<Single>");
        result.Column("Out").Select(ColumnReader.Singles).ShouldBe([[1f, 2f, 3f], [4f]]);
    }

    [Property]
    public void Every_slot_keeps_its_value(float a, float b, float[] tail, bool[] isSet)
    {
        tail = [.. tail.Take(8), .. new float[8 - Math.Min(8, tail.Length)]];
        int[] indices = [.. Enumerable.Range(0, 8).Where(i => i < isSet.Length && isSet[i])];
        var sparse = Sparse(8, indices, [.. indices.Select(i => tail[i])]);
        var rows = new[] { new Wide { A = a, B = b, Long = new VBuffer<float>(8, tail) }, new Wide { A = a, B = b, Long = sparse } };

        var result = Concatenated(_mlContext.Data.LoadFromEnumerable(rows)).Select(row => row.DenseValues().ToArray()).ToArray();

        result[0].ShouldBe([a, b, .. tail]);
        result[1].ShouldBe([a, b, .. tail.Select((value, i) => indices.Contains(i) ? value : 0)]);
    }

    private static VBuffer<float> Sparse(int length, int[] indices, float[] values) => new(length, indices.Length, values, indices);

    private IEnumerable<VBuffer<float>> Concatenated(IDataView data)
        => _mlContext.Transforms.Concatenate("Out", "A", "B", "Long").Fit(data).Transform(data).GetColumn<VBuffer<float>>("Out");

    private sealed class Wide
    {
        public float A { get; set; }

        public float B { get; set; }

        [VectorType(8)]
        public VBuffer<float> Long { get; set; } = new(8, 0, [], []);
    }

    private sealed class Varying
    {
        public float A { get; set; }

        public float[] Tail { get; set; } = [];
    }
}
