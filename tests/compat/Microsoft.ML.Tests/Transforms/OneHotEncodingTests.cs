using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.OneHotEncodingEstimator;

namespace NeuralML.Compat.Tests.Transforms;

public class OneHotEncodingTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _data;

    public OneHotEncodingTests()
        => _data = _mlContext.Data.LoadFromEnumerable(new[] { "a", "b", "", "c" }.Select(value => new { Value = value }));

    [Fact]
    public void Indicators_are_sparse()
    {
        var rows = Encode(OutputKind.Indicator).GetColumn<VBuffer<float>>("Value")
            .Select(row => (row.Length, row.GetIndices().ToArray(), row.GetValues().ToArray())).ToArray();

        rows.Select(row => row.Length).ShouldAllBe(length => length == 3);
        rows.Select(row => row.Item2).ShouldBe([[0], [1], [], [2]]);
        rows.Select(row => row.Item3).ShouldBe([[1f], [1f], [], [1f]]);
    }

    [Fact]
    public void The_text_and_its_key_stay_as_hidden_columns()
        => Encode(OutputKind.Indicator).Schema.Select(column => (column.Type.ToString(), column.IsHidden))
            .ShouldBe([("String", true), ("Key<UInt32, 0-2>", true), ("Vector<Single, 3>", false)]);

    [Fact]
    public void Bits_hold_the_index_and_are_all_set_for_a_missing_value()
        => Encode(OutputKind.Binary).Column("Value").Select(ColumnReader.Singles)
            .ShouldBe([[0f, 0f, 0f], [0f, 0f, 1f], [1f, 1f, 1f], [0f, 1f, 0f]]);

    [Fact]
    public void A_bag_counts_the_values_of_a_vector()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new Words { Values = ["x", "y", "x"] }, new Words { Values = ["", "y"] }]);

        var result = _mlContext.Transforms.Categorical.OneHotEncoding("Values", outputKind: OutputKind.Bag).Fit(data).Transform(data);

        result.Column("Values").Select(ColumnReader.Singles).ShouldBe([[2f, 1f], [0f, 1f]]);
    }

    [Fact]
    public void A_single_category_has_one_slot()
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { new { Value = "a" } });
        var other = _mlContext.Data.LoadFromEnumerable(new[] { new { Value = "b" }, new { Value = "a" } });

        var result = _mlContext.Transforms.Categorical.OneHotEncoding("Value").Fit(data).Transform(other);

        result.Column("Value").Select(ColumnReader.Singles).ShouldBe([[0f], [1f]]);
    }

    [Fact]
    public void Several_columns_are_encoded_by_one_estimator()
    {
        var data = _mlContext.Data.LoadFromEnumerable(new[] { new { A = "x", B = true }, new { A = "y", B = false } });

        var result = _mlContext.Transforms.Categorical
            .OneHotEncoding([new InputOutputColumnPair("A"), new InputOutputColumnPair("Flag", "B")]).Fit(data).Transform(data);

        result.Schema["A"].Texts("SlotNames").ShouldBe(["x", "y"]);
        result.Schema["Flag"].Texts("SlotNames").ShouldBe(["1", "0"]);
    }

    private IDataView Encode(OutputKind kind)
        => _mlContext.Transforms.Categorical.OneHotEncoding("Value", outputKind: kind).Fit(_data).Transform(_data);

    private sealed class Words
    {
        public string[] Values { get; set; } = [];
    }
}
