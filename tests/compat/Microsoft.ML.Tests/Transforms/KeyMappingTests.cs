using FsCheck.Xunit;
using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.ValueToKeyMappingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

public class KeyMappingTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Keys_count_from_one_in_order_of_occurrence_and_missing_text_is_zero()
    {
        var data = Load("b", "", "a", "b");

        var result = _mlContext.Transforms.Conversion.MapValueToKey("Value").Fit(data).Transform(data);

        result.Column("Value").ShouldBe([1u, 0u, 2u, 1u]);
        result.Schema["Value"].Texts("KeyValues").ShouldBe(["b", "a"]);
    }

    [Fact]
    public void By_value_the_keys_are_sorted_by_code_point()
    {
        var data = Load("b", "B", "a");

        var result = _mlContext.Transforms.Conversion.MapValueToKey("Value", keyOrdinality: KeyOrdinality.ByValue)
            .Fit(data).Transform(data);

        result.Schema["Value"].Texts("KeyValues").ShouldBe(["B", "a", "b"]);
    }

    [Fact]
    public void A_value_that_was_not_fitted_is_missing()
    {
        var model = _mlContext.Transforms.Conversion.MapValueToKey("Value").Fit(Load("a"));

        model.Transform(Load("b", "a")).Column("Value").ShouldBe([0u, 1u]);
    }

    [Fact]
    public void Zeros_that_a_sparse_vector_leaves_out_have_a_key()
    {
        var data = _mlContext.Data.LoadFromEnumerable(
            [new SparseRow { Values = new VBuffer<float>(3, 1, [5], [1]) }, new SparseRow { Values = new VBuffer<float>(3, [5, 0, 6]) }]);

        var result = _mlContext.Transforms.Conversion.MapValueToKey("Values").Fit(data).Transform(data);

        result.Schema["Values"].Annotation("KeyValues").ShouldBe(new object[] { 0f, 5f, 6f });
        result.Column("Values").ShouldBe([new object[] { 1u, 2u, 1u }, new object[] { 2u, 1u, 3u }]);
    }

    [Fact]
    public void Looking_a_text_up_allocates_nothing()
    {
        var data = Load([.. Enumerable.Range(0, 2000).Select(i => $"value {i % 7}")]);
        var keys = _mlContext.Transforms.Categorical.OneHotEncoding("Value").Fit(data).Transform(data);
        using var cursor = keys.GetRowCursor([keys.Schema["Value"]]);
        var getter = cursor.GetGetter<VBuffer<float>>(keys.Schema["Value"]);
        VBuffer<float> value = default;
        for (var i = 0; i < 1000 && cursor.MoveNext(); i++)
            getter(ref value);

        var before = GC.GetAllocatedBytesForCurrentThread();
        while (cursor.MoveNext())
            getter(ref value);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Key_data_of_another_type_is_refused()
    {
        var numbers = _mlContext.Data.LoadFromEnumerable(new[] { new { Value = 1f } });

        Should.Throw<ArgumentOutOfRangeException>(
            () => _mlContext.Transforms.Conversion.MapValueToKey("Value", keyData: numbers).Fit(Load("a")))
            .Message.ShouldContain("keyData");
    }

    [Property]
    public void Texts_come_back_from_their_keys(string?[] texts)
    {
        string[] values = [.. texts.Select(text => text ?? "")];
        var data = Load(values);
        var roundTrip = _mlContext.Transforms.Conversion.MapValueToKey("Value")
            .Append(_mlContext.Transforms.Conversion.MapKeyToValue("Value"));

        if (values.All(string.IsNullOrEmpty))
            return;
        roundTrip.Fit(data).Transform(data).Column("Value").ShouldBe(values);
    }

    [Property]
    public void Numbers_come_back_from_their_keys(double[] values, bool byValue)
    {
        var data = _mlContext.Data.LoadFromEnumerable(values.Append(1).Select(value => new { Value = value }));
        var toKey = _mlContext.Transforms.Conversion.MapValueToKey(
            "Value", keyOrdinality: byValue ? KeyOrdinality.ByValue : KeyOrdinality.ByOccurrence);

        var result = toKey.Append(_mlContext.Transforms.Conversion.MapKeyToValue("Value")).Fit(data).Transform(data);

        result.Column("Value").ShouldBe(values.Append(1).Cast<object>());
    }

    private IDataView Load(params string[] values)
        => _mlContext.Data.LoadFromEnumerable(values.Select(value => new { Value = value }).ToArray());

    private sealed class SparseRow
    {
        [VectorType(3)]
        public VBuffer<float> Values { get; set; }
    }
}
