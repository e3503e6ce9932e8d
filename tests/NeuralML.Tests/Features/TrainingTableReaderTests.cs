using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using NeuralML.Features;

namespace NeuralML.Tests.Features;

public sealed class TrainingTableReaderTests
{
    private readonly MLContext _ml = new(seed: 1);

    private TrainingTable Read<T>(IEnumerable<T> rows, params string[] numeric)
        where T : class
        => Read(_ml.Data.LoadFromEnumerable(rows), new NeuralNetOptions { NumericColumnNames = numeric });

    private TrainingTable Read(IDataView data, NeuralNetOptions options, long memoryLimit = long.MaxValue)
    {
        using var channel = ((IChannelProvider)_ml).Start("test");
        return TrainingTableReader.Read(
            data, FeatureColumns.Find(data.Schema, options), LabelColumn.Find(data.Schema, options), memoryLimit, learn: true, channel,
            () => { });
    }

    [Fact]
    public void Numbers_of_every_type_are_read_in_the_order_of_their_names()
    {
        var rows = Enumerable.Range(1, 3).Select(_ => new Numbers());

        var table = Read(rows, "UInt64", "Single", "Double", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64");

        table.FeatureCount.ShouldBe(10);
        table.GetRow(2).ToArray().ShouldBe([1e19f, -1.5f, 0.1f, -128, 255, -300, 65535, -70000, 4e9f, -1e18f]);
    }

    [Fact]
    public void Vectors_lie_behind_one_another_and_the_feature_vector_before_them()
        => Read([new Vectors(), new Vectors()], "Integers", "Doubles").GetRow(1).ToArray().ShouldBe([1, 2, 7, 8, 9, float.NaN, 0.5f]);

    [Fact]
    public void Only_named_columns_are_read_where_there_is_no_feature_vector()
        => Read([new Numbers()], "Byte").Features.ShouldBe([255f]);

    [Fact]
    public void Categories_are_numbered_in_the_order_in_which_they_occur()
    {
        var rows = new[] { "b", "a", "", "b", "c" }.Select(text => new Categories { Text = text, Flag = text == "a" });
        var data = _ml.Data.LoadFromEnumerable(rows);
        data = _ml.Transforms.Conversion.MapValueToKey("Key", "Text", maximumNumberOfKeys: 2).Fit(data).Transform(data);

        var table = Read(data, new NeuralNetOptions { CategoricalColumnNames = ["Text", "Flag", "Key"] });

        table.FeatureCount.ShouldBe(0);
        table.LevelCounts.ShouldBe([3, 2, 2]);
        table.Categories.ShouldBe([1, 1, 1, 2, 2, 2, 0, 1, 0, 1, 1, 1, 3, 1, 0]);
    }

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public void A_number_that_is_infinite_as_a_Single_is_named(double value)
        => Should.Throw<InvalidOperationException>(() => Read([new Numbers(), new Numbers { Double = value }], "Single", "Double"))
            .Message.ShouldMatch("^Feature column 'Double' is -?(Infinity|∞) in row 1");

    [Fact]
    public void More_rows_than_were_counted_fit()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => new Categories { Text = $"{i % 7}", Label = i });
        var data = _ml.Data.FilterRowsByColumn(_ml.Data.LoadFromEnumerable(rows), "Label", 10);
        data.GetRowCount().ShouldBeNull();

        var table = Read(data, new NeuralNetOptions { CategoricalColumnNames = ["Text"] });

        table.RowCount.ShouldBe(4990);
        table.Categories.ShouldBe(Enumerable.Range(0, 4990).Select(i => (i % 7) + 1));
    }

    [Fact]
    public void Rows_of_several_numbers_are_skipped_where_one_is_missing()
    {
        var rows = new[] { new Several { Label = [1, 2] }, new() { Label = [float.NaN, 3] }, new() { Label = [4, 5] } };

        var table = Read(rows);

        table.LabelWidth.ShouldBe(2);
        table.RowCount.ShouldBe(2);
        table.Labels.ShouldBe([1f, 2, 4, 5]);
        table.GetLabels(1).ToArray().ShouldBe([4f, 5]);
        table.Weights.ShouldBeNull();
    }

    [Fact]
    public void Weights_are_read_and_rows_that_weigh_nothing_left_out()
    {
        var rows = new[] { 2f, 0, 0.5f }.Select(weight => new Several { Label = [weight, 1], Weight = weight });

        var table = Read(_ml.Data.LoadFromEnumerable(rows), new NeuralNetOptions { ExampleWeightColumnName = "Weight" });

        table.Weights.ShouldBe([2f, 0.5f]);
        table.Labels.ShouldBe([2f, 1, 0.5f, 1]);
        table.Features.ShouldBe([7f, 7]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_data_above_the_memory_limit_a_sample_is_kept(bool countIsKnown)
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => new Categories { Text = $"{i % 7}", Label = i });
        var data = _ml.Data.LoadFromEnumerable(countIsKnown ? rows.ToList() : rows);
        data.GetRowCount().HasValue.ShouldBe(countIsKnown);

        // A row is counted as 12 values of 4 bytes.
        var table = Read(data, new NeuralNetOptions { CategoricalColumnNames = ["Text"] }, memoryLimit: 8000 * 48);

        table.RowCount.ShouldBe(2000);
        table.Stream!.RowCount.ShouldBe(20_000);
        table.Labels.ShouldBeUnique();
        table.Labels.Average().ShouldBe(10_000, 500);
        table.Stream.Sampled.ShouldBe(table.Labels.Select(label => (long)label));
        table.Categories.ShouldBe(table.Labels.Select(label => ((int)label % 7) + 1));
        table.LevelCounts.ShouldBe([7]);
    }

    [Fact]
    public void Of_data_above_the_memory_limit_at_least_1000_rows_are_kept()
    {
        var rows = Enumerable.Range(0, 700).Select(i => new Numbers { Label = i });

        Read(_ml.Data.LoadFromEnumerable(rows), new NeuralNetOptions { NumericColumnNames = ["Byte"] }, memoryLimit: 1)
            .Labels.ShouldBe(Enumerable.Range(0, 700).Select(i => (float)i));
    }

    private sealed class Several
    {
        [VectorType(1)]
        public float[] Features { get; set; } = [7];

        [VectorType(2)]
        public float[] Label { get; set; } = [];

        public float Weight { get; set; } = 1;
    }

    private sealed class Numbers
    {
        public float Single { get; set; } = -1.5f;

        public double Double { get; set; } = 0.1;

        public sbyte SByte { get; set; } = -128;

        public byte Byte { get; set; } = 255;

        public short Int16 { get; set; } = -300;

        public ushort UInt16 { get; set; } = 65535;

        public int Int32 { get; set; } = -70000;

        public uint UInt32 { get; set; } = 4_000_000_000;

        public long Int64 { get; set; } = -1_000_000_000_000_000_000;

        public ulong UInt64 { get; set; } = 10_000_000_000_000_000_000;

        public float Label { get; set; }
    }

    private sealed class Vectors
    {
        [VectorType(2)]
        public float[] Features { get; set; } = [1, 2];

        [VectorType(3)]
        public int[] Integers { get; set; } = [7, 8, 9];

        [VectorType(2)]
        public double[] Doubles { get; set; } = [double.NaN, 0.5];

        public float Label { get; set; }
    }

    private sealed class Categories
    {
        public string Text { get; set; } = "";

        public bool Flag { get; set; }

        public float Label { get; set; }
    }
}
