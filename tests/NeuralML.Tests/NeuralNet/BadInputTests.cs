using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.NeuralNet;

public sealed class BadInputTests
{
    private readonly MLContext _ml = new(seed: 1);

    private NeuralNetTransformer Fit(List<Row> rows, string label = "SameSign")
        => _ml.NeuralNet(Fast.Options(label, epochs: 3)).Fit(_ml.Data.LoadFromEnumerable(rows));

    [Fact]
    public void A_missing_label_column_is_named()
    {
        var error = Should.Throw<ArgumentOutOfRangeException>(() => Fit(Row.Draw(10), "Nope"));
        error.ParamName.ShouldBe("inputSchema");
        error.Message.ShouldContain("Could not find label column 'Nope'");
    }

    [Fact]
    public void A_missing_feature_column_is_named()
    {
        var options = new NeuralNetOptions { LabelColumnName = "SameSign", FeatureColumnName = "Nope" };
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 10)))
            .Message.ShouldContain("Could not find feature column 'Nope'");
    }

    [Theory]
    [InlineData("Name", "String")]
    [InlineData("Names", "Vector<String, 2>")]
    public void A_label_of_another_type_is_named_with_what_to_do(string label, string type)
    {
        var data = _ml.Transforms.Concatenate("Names", "Name", "Ring").Fit(_ml.Data.LoadFromEnumerable(Row.Draw(10)))
            .Transform(_ml.Data.LoadFromEnumerable(Row.Draw(10)));
        var message = Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(label).Fit(data)).Message;
        message.ShouldContain($"Schema mismatch for label column '{label}'");
        message.ShouldContain($"got {type}");
        message.ShouldContain($"MapValueToKey(\"{label}\")");
    }

    [Fact]
    public void Features_that_are_no_vector_are_named()
    {
        var options = new NeuralNetOptions { LabelColumnName = "SameSign", FeatureColumnName = "Parabola" };
        Should.Throw<ArgumentOutOfRangeException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 10)))
            .Message.ShouldContain("Schema mismatch for feature column 'Parabola': expected Vector<Single> of known size, got Single");
    }

    [Fact]
    public void Data_without_rows_is_refused()
        => Should.Throw<InvalidOperationException>(() => Fit([])).Message.ShouldContain("no rows");

    [Fact]
    public void A_label_of_a_single_class_is_refused()
    {
        var message = Should.Throw<InvalidOperationException>(() => Fit(Row.Draw(50).Where(row => row.SameSign).ToList())).Message;
        message.ShouldContain("'SameSign'");
        message.ShouldContain("(true)");
    }

    [Fact]
    public void A_key_label_of_a_single_class_is_refused()
    {
        var data = _ml.Data.LoadFromEnumerable(Row.Draw(50));
        var keys = _ml.Transforms.Conversion.MapValueToKey("Ring").Fit(data);
        var inner = _ml.Data.LoadFromEnumerable(Row.Draw(50).Where(row => row.Ring == "outer").ToList());

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet("Ring").Fit(keys.Transform(inner))).Message.ShouldContain("'Ring'");
    }

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity)]
    public void A_feature_that_is_infinite_is_named_with_its_row(float value)
    {
        var rows = Row.Draw(50);
        rows[7].Features[1] = value;

        var message = Should.Throw<InvalidOperationException>(() => Fit(rows)).Message;

        message.ShouldContain("'Features', slot 1");
        message.ShouldContain("row 7");
        message.ShouldContain("infinite");
    }

    [Fact]
    public void A_feature_is_named_by_its_column_where_slots_have_names()
    {
        var rows = new[] { new Named { Age = 1, Income = float.PositiveInfinity, Label = 1 }, new Named { Age = 2, Income = float.PositiveInfinity, Label = 2 } };
        var pipeline = _ml.Transforms.Concatenate("Features", "Age", "Income").Append(_ml.NeuralNet());

        Should.Throw<InvalidOperationException>(() => pipeline.Fit(_ml.Data.LoadFromEnumerable(rows)))
            .Message.ShouldContain("slot 1 ('Income')");
    }

    [Fact]
    public void Rows_without_a_label_are_skipped_with_a_warning()
    {
        var rows = Row.Draw(60);
        var complete = Row.Draw(60);
        foreach (var row in Row.Draw(20, seed: 3))
        {
            row.Parabola = float.NaN;
            rows.Insert(rows.Count / 2, row);
        }

        var warnings = new List<string>();
        _ml.Log += (_, message) =>
        {
            if (message.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning)
                warnings.Add(message.RawMessage);
        };
        var options = Fast.Options("Parabola", epochs: 3);
        options.Seed = 1;
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));
        using var same = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(complete));

        warnings.ShouldHaveSingleItem().ShouldContain("20 rows");
        var test = Row.Load(_ml, 10, seed: 4);
        Scores.Of(model.Transform(test)).ShouldBe(Scores.Of(same.Transform(test)));
    }

    [Fact]
    public void Data_in_which_no_row_has_a_label_is_refused()
    {
        var rows = Row.Draw(5);
        rows.ForEach(row => row.Parabola = float.NaN);
        Should.Throw<InvalidOperationException>(() => Fit(rows, "Parabola")).Message.ShouldContain("label column 'Parabola'");
    }

    [Fact]
    public void Constant_features_and_a_constant_target_give_that_constant()
    {
        var rows = Row.Draw(40);
        foreach (var row in rows)
            (row.Features, row.Parabola) = ([3, -5e8f], 42);

        using var model = Fit(rows, "Parabola");

        Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(rows))).ShouldAllBe(score => Math.Abs(score - 42) < 1);
    }

    [Fact]
    public void One_row_is_enough_for_a_regression()
    {
        using var model = Fit(Row.Draw(1), "Parabola");
        Scores.Of(model.Transform(Row.Load(_ml, 3))).ShouldAllBe(score => float.IsFinite(score));
    }

    [Fact]
    public void Two_rows_are_enough_for_a_classifier()
    {
        var rows = Row.Draw(20);
        using var model = Fit([rows.First(row => row.SameSign), rows.First(row => !row.SameSign)]);
        Scores.Of(model.Transform(Row.Load(_ml, 3))).ShouldAllBe(score => float.IsFinite(score));
    }

    [Theory]
    [InlineData(5_000_000u)]
    [InlineData(uint.MaxValue)]
    public void A_key_label_of_millions_of_values_is_refused(uint count)
    {
        var definition = SchemaDefinition.Create(typeof(Keyed));
        definition["Key"].ColumnType = new KeyDataViewType(typeof(uint), count);
        var data = _ml.Data.LoadFromEnumerable(new[] { new Keyed { Key = 1, Features = [1, 2] } }, definition);

        var message = Should.Throw<InvalidOperationException>(() => _ml.NeuralNet("Key").Fit(data)).Message;

        message.ShouldContain($"'Key' is a key of {count} values");
        message.ShouldContain("MapValueToKey(\"Key\")");
    }

    [Fact]
    public void Layers_that_fit_no_memory_are_refused_and_leave_no_tensor_behind()
    {
        var before = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        var options = new NeuralNetOptions { LabelColumnName = "SameSign", HiddenSizes = [64, int.MaxValue] };

        Should.Throw<InvalidOperationException>(() => _ml.NeuralNet(options).Fit(Row.Load(_ml, 20))).Message.ShouldContain("HiddenSizes");

        TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void Nothing_given_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => _ml.NeuralNet((NeuralNetOptions)null!)).ParamName.ShouldBe("options");
        Should.Throw<ArgumentNullException>(() => _ml.NeuralNet().Fit(null!)).ParamName.ShouldBe("input");
    }

    private sealed class Keyed
    {
        public uint Key { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }

    private sealed class Named
    {
        public float Age { get; set; }

        public float Income { get; set; }

        public float Label { get; set; }
    }
}
