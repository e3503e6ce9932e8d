using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.Transforms;
using static NeuralML.Compat.Tests.Classes;

namespace NeuralML.Compat.Tests;

public class SweepablePipelineGoldenTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly Dictionary<string, Func<SweepablePipeline>> Cases = new()
    {
        ["one estimator"] = () => Plain().Append([A()]),
        ["chain of three"] = () => Plain().Append(A()).Append(A()),
        ["one of two"] = () => Plain().Append(A(), A()),
        ["one of three"] = () => Plain().Append(A(), A(), A()),
        ["one of two twice"] = () => Plain().Append(A(), A()).Append(A(), A()),
        ["sweepable first"] = () => A().Append(A(), A()),
        ["sweepable then pipeline"] = () => A().Append(A().Append([A()])),
        ["pipeline then estimator"] = () => A().Append([A()]).Append(Plain()),
        ["one of (pipeline, estimator)"] = () => A().Append([A()])
            .Append(new ISweepable<IEstimator<ITransformer>>[] { A().Append([A()]), A() }),
        ["one of (pipeline, pipeline)"] = () => A().Append([A()]).Append(new ISweepable<IEstimator<ITransformer>>[]
        {
            A().Append([A()]), Context.Auto().Regression(useFastForest: false, useLgbm: false, useFastTree: false),
        }),
        ["estimator then pipeline"] = () => Plain().Append(Context.Auto().BinaryClassification()),
        ["featurizer and trainers"] = () => Heart.Featurizer(Context).Append(Context.Auto().BinaryClassification()),
    };

    public static TheoryData<string> Names => Replay.Names(Cases.Keys);

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_pipeline_is_put_together_as_in_the_golden_file(string name)
    {
        var golden = Replay.Case($"SweepablePipeline: {name}");
        var expected = golden["expected"]!.DeepClone();
        expected["currentParameter"] = Renumbered(expected);
        expected["pipeline"] = WithoutLightGbm.Pipeline(expected["pipeline"]!);
        var pipeline = Cases[name]();
        var parameter = ShownPipeline.Default(pipeline);
        new JsonObject
        {
            ["pipeline"] = ShownPipeline.Of(pipeline),
            ["toString"] = pipeline.ToString(),
            ["toStringOfParameter"] = Shown.Outcome(
                () => pipeline.ToString(Parameter.CreateNestedParameter(KeyValuePair.Create("_pipeline_", parameter)))),
            ["toStringOfParameterWithoutPipelineKey"] = pipeline.ToString(parameter),
            ["currentParameter"] = Shown.Outcome(() => pipeline.CurrentParameter),
        }.ShouldMatch(expected, golden["tolerance"]!.GetValue<double>());
    }

    [SkippableFact]
    public void A_pipeline_is_written_as_in_the_golden_file()
    {
        var binary = Context.Auto().BinaryClassification(useLgbm: false);
        var expected = Replay.Case("SweepablePipeline: JSON text")["expected"]!.DeepClone();
        var one = Shown.Outcome(() =>
        {
            var built = binary.BuildSweepableEstimatorPipeline("e2");
            return new { pipeline = ShownPipeline.Of(built), json = JsonSerializer.Serialize(built) };
        });
        // With LightGBM the logistic regression is e3.
        expected["BuildSweepableEstimatorPipeline"]
            = JsonNode.Parse(expected["BuildSweepableEstimatorPipeline"]!.ToJsonString().Replace("e3", "e2", StringComparison.Ordinal));
        new JsonObject
        {
            ["chain"] = Shown.Outcome(() => JsonSerializer.Serialize(A().Append([A()]))),
            ["one of"] = Shown.Outcome(() => JsonSerializer.Serialize(A().Append(A(), A()))),
            ["binary"] = Shown.Outcome(() => JsonSerializer.Serialize(binary)),
            ["binary, read back"] = Shown.Outcome(() => JsonSerializer.Deserialize<SweepablePipeline>(JsonSerializer.Serialize(binary))),
            ["BuildSweepableEstimatorPipeline"] = one,
            ["BuildSweepableEstimatorPipeline of a wrong key"] = Shown.Outcome(() => binary.BuildSweepableEstimatorPipeline("e9")),
        }.ShouldMatch(expected, 0);
    }

    [SkippableFact]
    public void Mistakes_in_what_to_build_are_reported_as_in_the_golden_file()
    {
        var pipeline = Plain().Append(A(), A());
        JsonObject Build(Action<Parameter> change) => Shown.Outcome(() =>
        {
            var parameter = ShownPipeline.Default(pipeline);
            change(parameter);
            return pipeline.BuildFromOption(Context, parameter) is { } chain ? $"{chain.GetType().Name[..14]}<ITransformer>" : null;
        });
        new JsonObject
        {
            ["ok"] = Build(_ => { }),
            ["without _SCHEMA_"] = Build(parameter => parameter.Remove("_SCHEMA_")),
            ["unknown _SCHEMA_ \"e0 * e9\""] = Build(parameter => parameter["_SCHEMA_"] = Parameter.FromString("e0 * e9")),
            ["without the key of a used estimator"] = Build(parameter => parameter.Remove("e0")),
            ["without the key of an unused estimator (e2)"] = Build(parameter => parameter.Remove("e2")),
            ["empty parameter"] = Build(parameter => parameter.Clear()),
        }.ShouldMatchCase("SweepablePipeline: BuildFromOption mistakes");
    }

    [SkippableFact]
    public void A_sweepable_estimator_needs_a_search_space() => new JsonObject
    {
        ["construct"] = Shown.Error(Record.Exception(() => Context.Auto().CreateSweepableEstimator<OneInt>((_, _) => Plain()))!),
    }.ShouldMatchCase("CreateSweepableEstimator: without a search space");

    [SkippableFact]
    public void A_sweepable_estimator_starts_at_its_spaces_default()
    {
        var estimator = Context.Auto().CreateSweepableEstimator((_, _) => Plain(), new SearchSpace<Mixed>());
        new JsonObject
        {
            ["type"] = Shown.Value(estimator.EstimatorType),
            ["parameter"] = Shown.Value(estimator.Parameter),
            ["withDefaultObject"] = Shown.Value(
                Context.Auto().CreateSweepableEstimator((_, _) => Plain(), new SearchSpace<Mixed>(new Mixed())).Parameter),
            ["spaceDefault"] = Shown.Value(estimator.SearchSpace.Default),
        }.ShouldMatchCase("CreateSweepableEstimator: with a search space");
    }

    private static ColumnCopyingEstimator Plain() => Context.Transforms.CopyColumns("Copy", "Original");

    private static SweepableEstimator A() => Context.Auto().CreateSweepableEstimator((_, _) => Plain(), new SearchSpace<OneInt>());

    // The current parameter names estimators by their index alone.
    private static JsonObject Renumbered(JsonNode expected)
    {
        var outcome = expected["currentParameter"]!.DeepClone().AsObject();
        var current = outcome["result"]!.AsObject();
        var types = expected["pipeline"]!["estimators"]!.AsObject().Select(pair => (string)pair.Value!).ToList();
        var kept = Enumerable.Range(0, types.Count).Where(index => !WithoutLightGbm.IsLightGbm(types[index])).ToList();
        var renumbered = new JsonObject { ["_SCHEMA_"] = current["_SCHEMA_"]!.DeepClone() };
        foreach (var (index, was) in kept.Index())
            renumbered[$"{index}"] = current[$"{was}"]!.DeepClone();
        outcome["result"] = renumbered;
        return outcome;
    }
}
