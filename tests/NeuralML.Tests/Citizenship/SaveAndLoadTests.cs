using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Tests.Citizenship;

public sealed class SaveAndLoadTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static List<Review> Draw(int count, int seed = 1)
    {
        var random = new Random(seed);
        string[] good = ["fine", "great", "lovely"], bad = ["poor", "broken", "late"];
        return [.. Enumerable.Range(0, count).Select(_ => Create(random.Next(3), random.Next(3), random.Next(3)))];

        Review Create(int mood, int word, int shop) => new()
        {
            Text = $"the thing was {(mood == 0 ? bad : good)[word]} and came from shop {shop}",
            Shop = $"shop {shop}",
            Price = mood == 1 ? float.NaN : (10 * word) + shop,
            Mood = mood switch { 0 => "angry", 1 => "calm", _ => "happy" },
            Stars = mood + (shop / 2f),
            Satisfied = mood > 0,
        };
    }

    private EstimatorChain<ColumnConcatenatingTransformer> Featurized()
        => _ml.Transforms.Text.FeaturizeText("Words", "Text")
            .Append(_ml.Transforms.Categorical.OneHotEncoding("Shops", "Shop"))
            .Append(_ml.Transforms.Conversion.MapValueToKey("Mood"))
            .Append(_ml.Transforms.NormalizeMeanVariance("Price"))
            .Append(_ml.Transforms.Concatenate("Features", "Words", "Shops", "Price"));

    [Theory]
    [InlineData("Mood")]
    [InlineData("Stars")]
    [InlineData("Satisfied")]
    public void A_chain_of_texts_keys_and_numbers_scores_the_same_when_it_is_loaded(string label)
    {
        var data = _ml.Data.LoadFromEnumerable(Draw(200));
        using var model = Featurized().Append(_ml.NeuralNet(Fast.Options(label, epochs: 4))).Fit(data);

        var loaded = Reloaded.Of(model, data.Schema);

        var test = _ml.Data.LoadFromEnumerable(Draw(100, seed: 2));
        if (label == "Mood")
            Scores.OfClasses(loaded.Transform(test)).ShouldBe(Scores.OfClasses(model.Transform(test)));
        else
            Scores.Of(loaded.Transform(test)).ShouldBe(Scores.Of(model.Transform(test)));
        Names(loaded.GetOutputSchema(data.Schema)).ShouldBe(Names(model.GetOutputSchema(data.Schema)));

        static IEnumerable<string> Names(DataViewSchema schema) => schema.Select(column => $"{column.Name} {column.Type}");
    }

    [Fact]
    public void Named_columns_of_texts_and_keys_score_the_same_when_they_are_loaded()
    {
        var options = Fast.Options("Stars", epochs: 4);
        (options.NumericColumnNames, options.CategoricalColumnNames) = (["Price"], ["Shop", "Key"]);
        var data = _ml.Data.LoadFromEnumerable(Draw(200));
        using var model = _ml.Transforms.Conversion.MapValueToKey("Key", "Mood").Append(_ml.NeuralNet(options)).Fit(data);

        Scores.Of(Reloaded.Of(model, data.Schema).Transform(data)).ShouldBe(Scores.Of(model.Transform(data)));
    }

    [Fact]
    public void The_names_of_classes_come_back_with_the_model()
    {
        var data = _ml.Data.LoadFromEnumerable(Draw(200));
        using var model = Featurized().Append(_ml.NeuralNet(Fast.Options("Mood", epochs: 10)))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("PredictedLabel")).Fit(data);

        var scored = Reloaded.Of(model, data.Schema).Transform(data);

        scored.GetColumn<string>("PredictedLabel").Distinct().Order().ShouldBe(["angry", "calm", "happy"]);
        VBuffer<ReadOnlyMemory<char>> slots = default;
        scored.Schema["Score"].GetSlotNames(ref slots);
        slots.DenseValues().Select(name => name.ToString()).Order().ShouldBe(["angry", "calm", "happy"]);
    }

    [Fact]
    public void A_model_is_saved_with_the_loader_of_its_rows()
    {
        using var folder = new FileFolder();
        var path = folder.Write("rows.csv", string.Join('\n', Row.Draw(200).Select(FormattableStringOf)));
        var loader = _ml.Data.CreateTextLoader(
            [new TextLoader.Column("Features", DataKind.Single, 0, 1), new TextLoader.Column("Parabola", DataKind.Single, 2)], ',');
        using var model = _ml.NeuralNet(Fast.Options("Parabola", epochs: 3)).Fit(loader.Load(path));
        using var file = new MemoryStream();
        _ml.Model.Save(model, loader, file);
        file.Position = 0;

        var loaded = new MLContext().Model.LoadWithDataLoader(file, out var loadedLoader);

        Scores.Of(loaded.Transform(loadedLoader.Load(new MultiFileSource(path)))).ShouldBe(Scores.Of(model.Transform(loader.Load(path))));

        static string FormattableStringOf(Row row) => FormattableString.Invariant($"{row.Features[0]},{row.Features[1]},{row.Parabola}");
    }

    private sealed class Review
    {
        public string Text { get; set; } = "";

        public string Shop { get; set; } = "";

        public float Price { get; set; }

        public string Mood { get; set; } = "";

        public float Stars { get; set; }

        public bool Satisfied { get; set; }
    }
}
