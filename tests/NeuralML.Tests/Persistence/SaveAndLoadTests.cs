using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Tests.NeuralNet;

namespace NeuralML.Tests.Persistence;

public sealed class SaveAndLoadTests
{
    private readonly MLContext _ml = new(1);

    private static NeuralNetOptions Options(string label, NeuralNetArchitecture? architecture = NeuralNetArchitecture.Mlp) => new()
    {
        LabelColumnName = label, Architecture = architecture, HiddenSizes = [16, 16], BatchSize = 32, MaximumEpochs = 3, Seed = 1,
    };

    [Theory]
    [InlineData(NeuralNetArchitecture.Mlp, NumericEmbedding.None, NumericScaling.None)]
    [InlineData(NeuralNetArchitecture.Mlp, NumericEmbedding.PiecewiseLinear, NumericScaling.Standard)]
    [InlineData(NeuralNetArchitecture.ResNet, NumericEmbedding.Periodic, NumericScaling.QuantileNormal)]
    [InlineData(NeuralNetArchitecture.RealMlp, NumericEmbedding.Periodic, NumericScaling.Robust)]
    [InlineData(NeuralNetArchitecture.RealMlp, NumericEmbedding.PiecewiseLinear, NumericScaling.QuantileNormal)]
    [InlineData(NeuralNetArchitecture.TabM, NumericEmbedding.PiecewiseLinear, NumericScaling.Robust)]
    [InlineData(NeuralNetArchitecture.FtTransformer, NumericEmbedding.None, NumericScaling.Standard)]
    public void Every_network_scores_the_same_to_the_bit(
        NeuralNetArchitecture architecture, NumericEmbedding embedding, NumericScaling scaling)
    {
        var options = Options("Buys", architecture);
        (options.NumericEmbedding, options.NumericScaling) = (embedding, scaling);
        (options.NumericColumnNames, options.CategoricalColumnNames) = (["Hour"], ["City", "Member"]);
        var rows = Visit.Draw(300);
        rows[7].Hour = double.NaN;
        using var model = _ml.NeuralNet(options).Fit(_ml.Data.LoadFromEnumerable(rows));
        using var loaded = ModelFile.Reload(model);
        var test = Visit.Draw(200, seed: 2);
        (test[3].Hour, test[4].City, test[5].City) = (double.NaN, "Paris", "");

        Scores.Of(loaded.Transform(_ml.Data.LoadFromEnumerable(test)), "Probability")
            .ShouldBe(Scores.Of(model.Transform(_ml.Data.LoadFromEnumerable(test)), "Probability"));
    }

    [Theory]
    [InlineData(NeuralNetPreset.Fast)]
    [InlineData(NeuralNetPreset.Default)]
    [InlineData(NeuralNetPreset.Best)]
    public void Every_preset_scores_the_same_to_the_bit(NeuralNetPreset preset)
    {
        foreach (var label in new[] { "SameSign", "Parabola" })
        {
            var options = Options(label, architecture: null);
            options.Preset = preset;
            using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));
            using var loaded = ModelFile.Reload(model);

            Scores.Of(loaded.Transform(Row.Load(_ml, 50, seed: 2))).ShouldBe(Scores.Of(model.Transform(Row.Load(_ml, 50, seed: 2))));
        }
    }

    [Theory]
    [InlineData("SameSign")]
    [InlineData("Ring")]
    [InlineData("Parabola")]
    [InlineData("Numbers")]
    [InlineData("Flags")]
    public void Every_task_has_the_same_columns_with_the_same_values(string label)
    {
        Func<int, int, IDataView> load = label is "Numbers" or "Flags"
            ? (count, seed) => MultiRow.Load(_ml, count, seed)
            : (count, seed) => Row.Load(_ml, count, seed);
        Same(Options(label), load);
    }

    [Fact]
    public void Quantiles_and_counts_have_the_same_columns_with_the_same_values()
    {
        var quantiles = Options("Parabola");
        quantiles.Quantiles = [0.05, 0.5, 0.95];
        Same(quantiles, (count, seed) => Row.Load(_ml, count, seed));
        var counts = Options("Parabola");
        counts.RegressionLoss = RegressionLoss.Poisson;
        Same(counts, (count, seed) => Row.Load(_ml, count, seed));
    }

    [Fact]
    public void What_was_trained_and_how_is_known_after_loading()
    {
        var options = Options("SameSign", NeuralNetArchitecture.RealMlp);
        (options.WeightDecay, options.EarlyStoppingMetric, options.TimeBudget) = (0.01, ValidationMetric.Accuracy, TimeSpan.FromHours(1));
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));
        using var loaded = ModelFile.Reload(model);

        loaded.Options.ToString().ShouldBe(model.Options.ToString());
        loaded.Histories.ShouldBeEmpty();
        loaded.HeldOut.ShouldBeNull();
    }

    [Fact]
    public void Training_goes_on_from_a_loaded_model()
    {
        var options = Options("SameSign");
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));
        using var loaded = ModelFile.Reload(model);
        using var expected = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100, seed: 3), model);
        using var actual = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100, seed: 3), loaded);

        Scores.Of(actual.Transform(Row.Load(_ml, 50))).ShouldBe(Scores.Of(expected.Transform(Row.Load(_ml, 50))));
    }

    [Fact]
    public void A_chain_is_saved_with_its_input_schema()
    {
        var data = Row.Load(_ml, 100);
        var chain = _ml.Transforms.NormalizeMinMax("Features").Append(_ml.NeuralNet(Options("Ring")))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
        var model = chain.Fit(data);
        var file = ModelFile.Save(model, data.Schema);
        var loaded = new MLContext().Model.Load(new MemoryStream(file), out var schema);

        schema.Select(column => column.Name).ShouldBe(data.Schema.Select(column => column.Name));
        Texts(loaded).ShouldBe(Texts(model));

        string[] Texts(ITransformer transformer) => [.. transformer.Transform(data).GetColumn<string>("PredictedLabel")];
    }

    [Fact]
    public void The_file_is_hardly_larger_than_the_weights()
    {
        var options = Options("SameSign", NeuralNetArchitecture.RealMlp);
        options.HiddenSizes = [256, 256, 256];
        using var model = _ml.NeuralNet(options).Fit(Row.Load(_ml, 100));
        using var weights = new MemoryStream();
        model.SaveWeights(weights);

        ((double)ModelFile.Save(model).Length).ShouldBeLessThan(1.1 * weights.Length);
    }

    [Fact]
    public void Loading_and_disposing_leaves_no_tensor_behind()
    {
        using var model = _ml.NeuralNet(Options("SameSign")).Fit(Row.Load(_ml, 50));
        var file = ModelFile.Save(model);
        var before = TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        ((IDisposable)ModelFile.Load(file)).Dispose();

        TorchSharp.DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(before);
    }

    [Fact]
    public void A_disposed_model_cannot_be_saved()
    {
        var model = _ml.NeuralNet(Options("SameSign")).Fit(Row.Load(_ml, 50));
        model.Dispose();

        Should.Throw<ObjectDisposedException>(() => ModelFile.Save(model));
    }

    private void Same(NeuralNetOptions options, Func<int, int, IDataView> load)
    {
        using var model = _ml.NeuralNet(options).Fit(load(100, 1));
        using var loaded = ModelFile.Reload(model);
        var (expected, actual) = (model.Transform(load(50, 2)), loaded.Transform(load(50, 2)));

        Text(actual).ShouldBe(Text(expected));
        Describe(actual.Schema).ShouldBe(Describe(expected.Schema));
    }

    private static string[] Describe(DataViewSchema schema)
        => [.. schema.Select(column => $"{column.Name}: {column.Type} {string.Join(", ", column.Annotations.Schema)}")];

    /// <summary>All columns of all rows, annotations included, in text.</summary>
    private string Text(IDataView data)
    {
        using var stream = new MemoryStream();
        _ml.Data.SaveAsText(data, stream, schema: true);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
