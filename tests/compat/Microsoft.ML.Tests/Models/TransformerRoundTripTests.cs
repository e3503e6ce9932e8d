using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Transforms;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests.Models;

using BinParameters = NormalizingTransformer.BinNormalizerModelParameters<ImmutableArray<float>>;
using CdfParameters = NormalizingTransformer.CdfNormalizerModelParameters<ImmutableArray<float>>;

public class TransformerRoundTripTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<string> Names
        => Golden.CaseNames(
            "transforms", found => GoldenEstimators.Has((string)found["api"]!) && found["expected"]!["exception"] is null);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_loaded_transformer_gives_the_schema_and_values_of_the_saved_one(string name)
    {
        var golden = Golden.Case("transforms", name);
        var data = Load(golden, Golden.File("transforms")["inputs"]![(string)golden["input"]!]!["fit"]!["rows"]!);
        var model = GoldenEstimators.Create(_mlContext, (string)golden["api"]!).Fit(data);

        CheckRoundTrip(model, data);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_loaded_selection_of_slots_keeps_their_names_and_categories(bool byMutualInformation)
    {
        var data = CreateColors();
        var selections = _mlContext.Transforms.FeatureSelection;
        var model = _mlContext.Transforms.Categorical.OneHotEncoding("Hot", "Color")
            .Append(_mlContext.Transforms.Concatenate("All", "Number", "Hot"))
            .Append<ITransformer>(byMutualInformation
                ? selections.SelectFeaturesBasedOnMutualInformation("Out", "All", slotsInOutput: 2)
                : selections.SelectFeaturesBasedOnCount("Out", "All", count: 2))
            .Fit(data);

        var column = CheckRoundTrip(model, data).Schema["Out"];

        column.Texts("SlotNames").Length.ShouldBeLessThan(4);
        column.Annotations.Schema.GetColumnOrNull("CategoricalSlotRanges").ShouldNotBeNull();
    }

    [Fact]
    public void A_loaded_selection_of_nothing_still_gives_one_slot()
    {
        var data = new InMemoryTable().WithFeatures([[1, 2], [0, 4]]);
        var model = _mlContext.Transforms.FeatureSelection.SelectFeaturesBasedOnCount("Features", count: 3).Fit(data);
        CheckRoundTrip(model, data).ReadVectors("Features").ShouldBe([[0], [0]]);
    }

    [Fact]
    public void Loaded_hashes_know_the_texts_that_led_to_their_keys()
    {
        var data = CreateColors();
        var model = _mlContext.Transforms.Conversion.Hash("Out", "Color", numberOfBits: 20, maximumNumberOfInverts: -1).Fit(data);

        var zip = ModelRoundTrip.Save(model, data.Schema);

        // A million keys, of which three have a name.
        zip.Length.ShouldBeLessThan(10_000);
        ModelRoundTrip.Load(zip, out _).Transform(data).Schema["Out"].Texts("KeyValues").Where(text => text.Length > 0).Order()
            .ShouldBe(["blue", "green", "red"]);
    }

    [Fact]
    public void A_schema_with_names_for_few_of_a_million_keys_is_saved_in_little()
    {
        var data = _mlContext.Transforms.Conversion.Hash("Color", numberOfBits: 20, maximumNumberOfInverts: -1)
            .Fit(CreateColors()).Transform(CreateColors());

        var zip = ModelRoundTrip.Save(_mlContext.Transforms.CopyColumns("Copy", "Color").Fit(data), data.Schema);

        zip.Length.ShouldBeLessThan(10_000);
        ModelRoundTrip.Load(zip, out var schema);
        schema["Color"].Texts("KeyValues").ShouldBe(data.Schema["Color"].Texts("KeyValues"));
    }

    [Fact]
    public void Loaded_values_that_are_keys_have_their_names()
    {
        var map = new Dictionary<string, string> { ["red"] = "warm", ["blue"] = "cold", ["green"] = "cold" };
        var data = CreateColors();
        var model = _mlContext.Transforms.Conversion.MapValue("Out", map, "Color", treatValuesAsKeyType: true).Fit(data);
        CheckRoundTrip(model, data).Schema["Out"].Texts("KeyValues").ShouldBe(["warm", "cold"]);
    }

    [Fact]
    public void Loaded_vectors_of_several_lengths_come_back()
    {
        var map = new Dictionary<string, float[]> { ["red"] = [1], ["blue"] = [0, 2], ["green"] = [] };
        var data = CreateColors();
        var model = _mlContext.Transforms.Conversion.MapValue("Out", map, "Color").Fit(data);
        CheckRoundTrip(model, data).ReadVectors("Out")[..3].ShouldBe([[1], [0, 2], []]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loaded_bin_normalizer_tells_its_bounds(bool fixZero)
    {
        var data = new InMemoryTable().WithFeatures([[1, 10], [2, -20], [4, 40]]);
        var model = _mlContext.Transforms.NormalizeBinning("Features", fixZero: fixZero, maximumBinCount: 2).Fit(data);

        var loaded = (NormalizingTransformer)ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _);

        var expected = (BinParameters)model.GetNormalizerModelParameters(0);
        var actual = loaded.GetNormalizerModelParameters(0).ShouldBeOfType<BinParameters>();
        actual.UpperBounds.ShouldBe(expected.UpperBounds);
        actual.Density.ShouldBe(expected.Density);
        actual.Offset.ShouldBe(expected.Offset);
        actual.Offset.Length.ShouldBe(fixZero ? 2 : 0);
    }

    [Fact]
    public void A_loaded_normalizer_tells_its_parameters()
    {
        var data = new InMemoryTable().WithFeatures([[1, 10], [2, 20], [4, 40]]);
        var model = _mlContext.Transforms.NormalizeMeanVariance("Features", useCdf: true).Fit(data);

        var loaded = (NormalizingTransformer)ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out _);

        var expected = (CdfParameters)model.GetNormalizerModelParameters(0);
        var actual = loaded.GetNormalizerModelParameters(0).ShouldBeOfType<CdfParameters>();
        actual.Mean.ShouldBe(expected.Mean);
        actual.StandardDeviation.ShouldBe(expected.StandardDeviation);
    }

    private static IDataView CheckRoundTrip(ITransformer model, IDataView data)
    {
        var loaded = ModelRoundTrip.Load(ModelRoundTrip.Save(model, data.Schema), out var schema);
        ModelRoundTrip.Describe(schema).ShouldBe(ModelRoundTrip.Describe(data.Schema));
        var expected = model.Transform(data);
        var actual = loaded.Transform(data);
        ModelRoundTrip.Describe(actual.Schema).ShouldBe(ModelRoundTrip.Describe(expected.Schema));
        ModelRoundTrip.Describe(actual).ShouldBe(ModelRoundTrip.Describe(expected));
        ModelRoundTrip.Describe(loaded.GetOutputSchema(schema)).ShouldBe(ModelRoundTrip.Describe(expected.Schema));
        return actual;
    }

    private IDataView CreateColors()
        => _mlContext.Data.LoadFromEnumerable(((string[])["red", "blue", "green", "blue", "red"])
            .Select(color => new { Color = color, Number = color.Length % 2f, Label = color == "red" }).ToArray());

    private IDataView Load(JsonObject golden, JsonNode rows)
        => (string?)golden["input"] == "conv"
            ? _mlContext.Data.LoadFromEnumerable(rows.AsArray().Select(row => ConvRow.Parse(row!)).ToArray())
            : _mlContext.Data.LoadFromEnumerable(rows.AsArray().Select(row => MainRow.Parse(row!)).ToArray());
}
