using Microsoft.ML;
using NeuralML.Compat.Tests.Transforms;
using NeuralML.Compat.Tests.Transforms.Features;

namespace NeuralML.Compat.Tests.Models;

public class TextRoundTripTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<string> Names
        => Golden.CaseNames(
            "transforms",
            found => (string)found["api"]! is var api && GoldenFeatureEstimators.Has(api) && !api.Contains("FeatureSelection"));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_loaded_transformer_gives_the_schema_and_values_of_the_saved_one(string name)
    {
        var golden = Golden.Case("transforms", name);
        var input = Golden.File("transforms")["inputs"]![(string)golden["input"]!]!;
        var fit = GoldenRows.Load(_mlContext, golden, input["fit"]!["rows"]!);
        var model = GoldenFeatureEstimators.Create(_mlContext, (string)golden["api"]!).Fit(fit);

        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, fit.Schema), out var schema);

        ModelRoundTrip.Describe(loaded.GetOutputSchema(schema)).ShouldBe(ModelRoundTrip.Describe(model.GetOutputSchema(fit.Schema)));
        foreach (var data in (IDataView[])[fit, GoldenRows.Load(_mlContext, golden, input["apply"]!)])
        {
            var expected = model.Transform(data);
            var actual = loaded.Transform(data);
            ModelRoundTrip.Describe(actual.Schema).ShouldBe(ModelRoundTrip.Describe(expected.Schema));
            ModelRoundTrip.Describe(actual).ShouldBe(ModelRoundTrip.Describe(expected));
        }
    }

    [Fact]
    public void Stop_words_of_ones_own_and_no_marker_characters_survive()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new TextRow { Text = "The end" }, new TextRow { Text = "" }]);
        var model = _mlContext.Transforms.Text.TokenizeIntoCharactersAsKeys("Characters", "Text", useMarkerCharacters: false)
            .Append(_mlContext.Transforms.Text.TokenizeIntoWords("Words", "Text"))
            .Append(_mlContext.Transforms.Text.RemoveStopWords("Kept", "Words", "THE")).Fit(data);

        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _).Transform(data);

        ModelRoundTrip.Describe(loaded.Column("Kept")).ShouldBe("[[end] []]");
        ((object[])loaded.Column("Characters")[0]).Length.ShouldBe("The end".Length);
    }

    [Fact]
    public void Hashed_ngrams_keep_their_slots_and_names()
    {
        var data = _mlContext.Data.LoadFromEnumerable([new TextRow { Text = "a b a" }, new TextRow { Text = "b c" }]);
        var model = _mlContext.Transforms.Text.TokenizeIntoWords("Words", "Text")
            .Append(_mlContext.Transforms.Conversion.MapValueToKey("Keys", "Words"))
            .Append(_mlContext.Transforms.Text.ProduceHashedNgrams("Out", "Keys", numberOfBits: 6, maximumNumberOfInverts: -1)).Fit(data);

        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _);

        ModelRoundTrip.Describe(loaded.Transform(data).Schema).ShouldBe(ModelRoundTrip.Describe(model.Transform(data).Schema));
        ModelRoundTrip.Describe(loaded.Transform(data)).ShouldBe(ModelRoundTrip.Describe(model.Transform(data)));
    }
}
