using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Transforms;

namespace NeuralML.Compat.Tests.Transforms;

public class GoldenTransformTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<string> Names
        => Golden.CaseNames("transforms", found => GoldenEstimators.Has((string)found["api"]!));

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_transform_gives_the_schema_and_values_of_the_real_one(string name)
    {
        var inputs = Golden.File("transforms")["inputs"]!;
        var golden = Golden.Case("transforms", name);
        var input = inputs[(string)golden["input"]!]!;
        var fit = GoldenRows.Load(_mlContext, golden, input["fit"]!["rows"]!);
        var estimator = GoldenEstimators.Create(_mlContext, (string)golden["api"]!);
        var expected = golden["expected"]!;
        if (expected["exception"] is not null)
        {
            CheckException(() => estimator.Fit(fit).Transform(fit), expected);
            return;
        }

        var tolerance = golden["tolerance"]!.GetValue<double>();
        var model = estimator.Fit(fit);
        var fitted = model.Transform(fit);
        foreach (var column in expected["columns"]?.AsArray() ?? [])
        {
            var actual = fitted.Schema[(string)column!["name"]!];
            actual.ShouldHaveTypeAndAnnotationsOf(column);
            fitted.Column(actual).ShouldBeginLike(column["values"], tolerance, "values");
            if (column["applyValues"] is { } applied)
                model.Transform(GoldenRows.Load(_mlContext, golden, input["apply"]!)).Column(actual)
                    .ShouldBeginLike(applied, tolerance, "applyValues");
        }

        if (expected["schema"] is { } schema)
        {
            fitted.Schema.Select(column => (column.Name, column.Type.ToString(), column.IsHidden)).ShouldBe(
                schema.AsArray().Select(column => ((string)column!["name"]!, (string?)column["type"], (bool?)column["isHidden"] ?? false)));
            fitted.Schema.Count.ShouldBe((int)expected["columnCount"]!);
            fitted.Schema.Select(column => fitted.Column(column)[0]).ShouldMatch(expected["firstRow"]![0], tolerance, "firstRow");
        }

        if (expected["fitted"] is { } parameters)
            CheckParameters(((NormalizingTransformer)model).GetNormalizerModelParameters(0), parameters.AsObject(), tolerance);
    }

    private static void CheckException(Func<IDataView> transform, JsonNode expected)
    {
        // A value that cannot be converted is noticed when it is read, there by a worker that wraps the exception.
        if (((string)expected["message"]!).StartsWith("Splitter/consolidator", StringComparison.Ordinal))
            ((Action)(() => transform().Column("Out"))).ShouldThrow(expected["inner"]!);
        else
            ((Action)(() => transform())).ShouldThrow(expected);
    }

    private static void CheckParameters(object actual, JsonObject expected, double tolerance)
    {
        var type = actual.GetType();
        $"{type.Name.Split('`')[0]}<{type.GetGenericArguments()[0]}>".ShouldBe((string?)expected["type"]);
        foreach (var (property, value) in expected.Where(pair => pair.Key != "type"))
            type.GetProperty(property)!.GetValue(actual).ShouldMatch(value, tolerance, property);
    }
}
