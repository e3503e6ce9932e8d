using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;

namespace NeuralML.Compat.Tests;

public class DefaultPipelineGoldenTests
{
    private static readonly AutoCatalog Auto = new MLContext(seed: 1).Auto();

    private static readonly Dictionary<string, Dictionary<string, Func<SweepablePipeline>>> Switches = new()
    {
        ["switches: binary"] = new()
        {
            ["useFastTree: false"] = () => Auto.BinaryClassification(useFastTree: false),
            ["useFastForest: false"] = () => Auto.BinaryClassification(useFastForest: false),
            ["useLgbm: false"] = () => Auto.BinaryClassification(useLgbm: false),
            ["useLbfgsLogisticRegression: false"] = () => Auto.BinaryClassification(useLbfgsLogisticRegression: false),
            ["useSdcaLogisticRegression: false"] = () => Auto.BinaryClassification(useSdcaLogisticRegression: false),
            ["only FastTree"] = () => Auto.BinaryClassification(
                useFastForest: false, useLgbm: false, useLbfgsLogisticRegression: false, useSdcaLogisticRegression: false),
        },
        ["switches: multiclass"] = new()
        {
            ["useFastTree: false"] = () => Auto.MultiClassification(useFastTree: false),
            ["useLbfgsMaximumEntrophy: false"] = () => Auto.MultiClassification(useLbfgsMaximumEntrophy: false),
            ["useSdcaLogisticRegression: false"] = () => Auto.MultiClassification(useSdcaLogisticRegression: false),
            ["only Lbfgs ova"] = () => Auto.MultiClassification(
                useFastTree: false,
                useFastForest: false,
                useLgbm: false,
                useLbfgsMaximumEntrophy: false,
                useSdcaMaximumEntrophy: false,
                useSdcaLogisticRegression: false),
        },
        ["switches: regression"] = new()
        {
            ["useFastTree: false"] = () => Auto.Regression(useFastTree: false),
            ["useLbfgsPoissonRegression: false"] = () => Auto.Regression(useLbfgsPoissonRegression: false),
            ["useSdca: false"] = () => Auto.Regression(useSdca: false),
        },
    };

    public static TheoryData<string> SwitchCases => Replay.Names(Switches.Keys);

    [SkippableFact]
    public void The_trainers_of_a_task_are_those_of_the_golden_file_but_for_LightGbm()
    {
        Compare("BinaryClassification", Auto.BinaryClassification());
        Compare("MultiClassification", Auto.MultiClassification());
        Compare("Regression", Auto.Regression());
        static void Compare(string task, SweepablePipeline pipeline)
        {
            var golden = Replay.Case($"default pipeline: {task}");
            ShownPipeline.Of(pipeline, withEstimatorParameters: true)
                .ShouldMatch(WithoutLightGbm.Pipeline(golden["expected"]!), golden["tolerance"]!.GetValue<double>());
        }
    }

    [SkippableTheory]
    [MemberData(nameof(SwitchCases))]
    public void Switches_leave_trainers_out(string name)
    {
        var golden = Replay.Case(name);
        foreach (var (call, expected) in golden["expected"]!.AsObject().Where(pair => Switches[name].ContainsKey(pair.Key)))
        {
            ShownPipeline.Of(Switches[name][call]())
                .ShouldMatch(WithoutLightGbm.Pipeline(expected!), golden["tolerance"]!.GetValue<double>());
        }

        golden["expected"]!.AsObject().Select(pair => pair.Key).Except(Switches[name].Keys)
            .ShouldAllBe(call => call == "all but lgbm false" || call == "all false");
    }

    [SkippableFact]
    public void No_trainer_at_all_is_a_null_reference() => Shown.Error(Record.Exception(() => Auto.BinaryClassification(
            useFastTree: false,
            useFastForest: false,
            useLgbm: false,
            useLbfgsLogisticRegression: false,
            useSdcaLogisticRegression: false).SearchSpace)!)
        .ShouldMatch(Replay.Case("switches: binary")["expected"]!["all false"], 0);

    [Fact]
    public void LightGbm_alone_is_refused_in_words()
        => Should.Throw<NotSupportedException>(() => Auto.Regression(
            useFastTree: false, useFastForest: false, useLbfgsPoissonRegression: false, useSdca: false)).Message.ShouldContain("LightGbm");

    [SkippableFact]
    public void The_spaces_of_the_binary_trainers_are_those_of_the_golden_file()
    {
        var golden = Replay.Case("default search spaces: BinaryClassification");
        var actual = new JsonObject(Auto.BinaryClassification().Estimators.Values
            .Select(estimator => KeyValuePair.Create($"{estimator.EstimatorType}", (JsonNode?)Shown.Option(estimator.SearchSpace))));
        var expected = new JsonObject(golden["expected"]!.AsObject().Where(pair => !WithoutLightGbm.IsLightGbm(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key.Split(' ')[1], pair.Value?.DeepClone())));
        actual.ShouldMatch(expected, golden["tolerance"]!.GetValue<double>());
    }

    [SkippableFact]
    public void The_other_tasks_use_the_same_spaces()
    {
        var binary = Auto.BinaryClassification().Estimators.Values.ToList();
        var expected = Replay.Case("default search spaces: others use the same ones")["expected"]!.AsObject()
            .Where(pair => !WithoutLightGbm.IsLightGbm(pair.Key)).ToDictionary(pair => pair.Key.Split(' ')[2], pair => pair.Value!);
        var others = Auto.MultiClassification().Estimators.Values.Concat(Auto.Regression().Estimators.Values).ToList();
        others.Select(estimator => $"{estimator.EstimatorType}").ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var other in others)
        {
            var same = binary.Where(estimator =>
                Shown.Option(estimator.SearchSpace).ToJsonString() == Shown.Option(other.SearchSpace).ToJsonString());
            Shown.Value(same.Select(estimator => estimator.EstimatorType)).ShouldMatch(expected[$"{other.EstimatorType}"], 0);
        }
    }

    [SkippableFact]
    public void The_option_classes_are_those_of_the_golden_file() => new JsonObject
    {
        ["FastTreeOption"] = Show(new FastTreeOption()),
        ["FastForestOption"] = Show(new FastForestOption()),
        ["LgbmOption"] = Show(new LgbmOption()),
        ["LbfgsOption"] = Show(new LbfgsOption()),
        ["SdcaOption"] = Show(new SdcaOption()),
    }.ShouldMatchCase("default search space: option classes");

    [SkippableFact]
    public void An_option_object_sets_only_what_is_not_swept()
    {
        var pipeline = Auto.BinaryClassification(
            labelColumnName: "Y",
            featureColumnName: "F",
            exampleWeightColumnName: "W",
            useFastForest: false,
            useLgbm: false,
            useLbfgsLogisticRegression: false,
            useSdcaLogisticRegression: false,
            fastTreeOption: new FastTreeOption { NumberOfLeaves = 31, NumberOfTrees = 50 });
        new JsonObject
        {
            ["pipeline"] = ShownPipeline.Of(pipeline, withEstimatorParameters: true),
            ["sample05"] = Shown.Value(pipeline.SearchSpace.SampleFromFeatureSpace([.. Enumerable.Repeat(0.5, 6)])),
        }.ShouldMatchCase("option object and column names");
    }

    [SkippableFact]
    public void A_space_of_the_users_own_replaces_the_default_one()
    {
        var space = new SearchSpace<FastTreeOption> { ["NumberOfLeaves"] = new UniformIntOption(4, 16, false, 8) };
        space.Remove("LearningRate");
        var context = new MLContext(seed: 1);
        var pipeline = context.Auto().BinaryClassification(
            useFastForest: false,
            useLgbm: false,
            useLbfgsLogisticRegression: false,
            useSdcaLogisticRegression: false,
            fastTreeSearchSpace: space);
        var built = pipeline.BuildFromOption(context, ShownPipeline.Default(pipeline));
        var data = context.Data.LoadFromEnumerable(new[] { new Row() });
        Should.Throw<ArgumentOutOfRangeException>(() => built.Fit(data)).Message.ShouldContain("'Feature'");
        var expected = Replay.Case("own search space")["expected"]!.DeepClone().AsObject();
        expected.Remove("featureColumnOfTheBuiltTrainer");
        expected.Remove("labelColumnOfTheBuiltTrainer");
        new JsonObject
        {
            ["pipeline"] = ShownPipeline.Of(pipeline, withEstimatorParameters: true),
            ["space"] = Shown.Space(space),
        }.ShouldMatch(expected, 1e-9);
    }

    [SkippableFact]
    public void Every_trainer_is_built_from_its_default_parameter()
    {
        var expected = Replay.Case("trainer built from the default parameter")["expected"]!.AsObject()
            .Where(pair => !WithoutLightGbm.IsLightGbm(pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, (string)pair.Value!["result"]!["type"]!)).ToList();
        var context = new MLContext(seed: 1);
        var tasks = new (string Name, SweepablePipeline Pipeline)[]
        {
            ("binary", Auto.BinaryClassification()), ("multi", Auto.MultiClassification()), ("regression", Auto.Regression()),
        };
        tasks.SelectMany(task => task.Pipeline.Estimators.Values.Select(estimator => KeyValuePair.Create(
            $"{task.Name} {estimator.EstimatorType}",
            estimator.BuildFromOption(context, ((SearchSpace)estimator.SearchSpace).SampleFromFeatureSpace(estimator.SearchSpace.Default))
                .GetType().Name))).ShouldBe(expected, ignoreOrder: true);
    }

    private static JsonObject Show<T>(T fresh)
        where T : class, new()
    {
        var members = Shown.Value(fresh)!.AsObject();
        members.Remove("ExampleWeightColumnName"); // null is left out in the golden file
        return new() { ["space"] = Shown.Space(new SearchSpace<T>()), ["fresh"] = members };
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [1, 2];
    }
}
