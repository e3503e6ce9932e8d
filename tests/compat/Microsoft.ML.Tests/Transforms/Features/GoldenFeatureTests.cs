using System.Text.Json.Nodes;
using Microsoft.ML;

namespace NeuralML.Compat.Tests.Transforms.Features;

public class GoldenFeatureTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<string> Names
        => Golden.CaseNames("transforms", found => GoldenFeatureEstimators.Has((string)found["api"]!));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_selection_or_featurization_gives_the_columns_of_the_real_one(string name)
    {
        var golden = Golden.Case("transforms", name);
        var input = Golden.File("transforms")["inputs"]![(string)golden["input"]!]!;
        var fit = GoldenRows.Load(_mlContext, golden, input["fit"]!["rows"]!);
        var tolerance = golden["tolerance"]!.GetValue<double>();

        var model = GoldenFeatureEstimators.Create(_mlContext, (string)golden["api"]!).Fit(fit);
        var fitted = model.Transform(fit);
        foreach (var column in golden["expected"]!["columns"]!.AsArray())
        {
            var actual = fitted.Schema[(string)column!["name"]!];
            // The annotations of characters are too long to be listed.
            if (column["annotations"] is JsonValue)
                actual.Type.ToString().ShouldBe((string?)column["type"]);
            else
                actual.ShouldHaveTypeAndAnnotationsOf(column);
            fitted.Column(actual).ShouldBeginLike(Expand(column["values"]), tolerance, "values");
            if (column["applyValues"] is { } applied)
                model.Transform(GoldenRows.Load(_mlContext, golden, input["apply"]!)).Column(actual)
                    .ShouldBeginLike(Expand(applied), tolerance, "applyValues");
        }
    }

    private static JsonArray? Expand(JsonNode? values)
        => values is null ? null : new JsonArray([.. values.AsArray().Select(Dense)]);

    /// <summary>Long vectors are listed as length, indices and values.</summary>
    private static JsonNode? Dense(JsonNode? value)
    {
        if (value is not JsonObject sparse)
            return value?.DeepClone();
        var dense = new double[(int)sparse["len"]!];
        foreach (var (index, item) in sparse["index"]!.AsArray().Zip(sparse["value"]!.AsArray()))
            dense[(int)index!] = Golden.Number(item);
        return new JsonArray([.. dense.Select(item => (JsonNode)item)]);
    }
}
