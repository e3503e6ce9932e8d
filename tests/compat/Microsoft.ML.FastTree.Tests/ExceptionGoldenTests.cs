using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

public class ExceptionGoldenTests
{
    private static readonly Dictionary<string, Action<MLContext, IDataView>> Calls = new()
    {
        ["binary trainer: text label"] = (ml, data) => ml.BinaryClassification.Trainers.FastTree("Cat", "F").Fit(data),
        ["regression FastTree: text label"] = (ml, data) => ml.Regression.Trainers.FastTree("Cat", "F").Fit(data),
        ["fit on empty data: BinaryClassification.Trainers.FastTree"]
            = (ml, _) => ml.BinaryClassification.Trainers.FastTree("Label", "F").Fit(Data(0)),
        ["fit on empty data: Regression.Trainers.FastForest"] = (ml, _) => ml.Regression.Trainers.FastForest("Y", "F").Fit(Data(0)),
        ["FastTree numberOfLeaves 1"]
            = (ml, data) => ml.BinaryClassification.Trainers.FastTree("Label", "F", numberOfLeaves: 1).Fit(data),
        ["FastTree numberOfTrees 0"]
            = (ml, data) => ml.BinaryClassification.Trainers.FastTree("Label", "F", numberOfTrees: 0).Fit(data),
    };

    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Names => [.. Calls.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_reported_in_the_words_of_the_golden_file(string name)
    {
        Action call = () => Calls[name](_context, Data(60));
        call.ShouldThrow(Golden.Case("exceptions", name)["expected"]!);
    }

    [SkippableFact]
    public void A_learning_rate_of_0_is_no_mistake()
    {
        var expected = Golden.Case("exceptions", "FastTree learningRate 0")["expected"]!;
        _context.BinaryClassification.Trainers.FastTree("Label", "F", learningRate: 0).Fit(Data(60))
            .ToString().ShouldBe((string)expected["result"]!);
    }

    [SkippableFact]
    public void Labels_that_are_all_the_same_are_learned()
    {
        var expected = Golden.Case("exceptions", "all labels the same: FastTree")["expected"]!["result"]!;
        var data = new InMemoryTable().WithFeatures([.. Enumerable.Range(0, 30).Select(i => new[] { (float)i })])
            .WithLabel(Enumerable.Repeat(true, 30));
        var scored = _context.BinaryClassification.Trainers.FastTree(numberOfTrees: 5).Fit(data).Transform(data);
        ((double)scored.Read<float>("Score")[0]).ShouldBeNear(expected["score"]![0], 1e-5, "score");
        ((double)scored.Read<float>("Probability")[0]).ShouldBeNear(expected["probability"]![0], 1e-5, "probability");
    }

    [SkippableTheory]
    [InlineData("NaN features in 6 of 60 rows: BinaryClassification.Trainers.FastTree")]
    [InlineData("NaN features in 6 of 60 rows: Regression.Trainers.FastTree")]
    public void Missing_features_are_learned_from(string name)
    {
        Golden.Case("exceptions", name)["expected"]!["exception"].ShouldBeNull();
        var random = new Random(1);
        var values = Enumerable.Range(0, 60).Select(_ => random.NextSingle()).ToArray();
        var data = new InMemoryTable().WithFeatures([.. values.Select((value, i) => new[] { i % 10 == 0 ? float.NaN : value, 1 - value })]);
        var scores = name.Contains("Binary", StringComparison.Ordinal)
            ? _context.BinaryClassification.Trainers.FastTree(numberOfTrees: 5).Fit(data.WithLabel(values.Select(value => value > 0.5f)))
                .Transform(data).Read<float>("Score")
            : _context.Regression.Trainers.FastTree(numberOfTrees: 5).Fit(data.WithLabel(values)).Transform(data).Read<float>("Score");
        scores.ShouldAllBe(score => float.IsFinite(score));
    }

    private static InMemoryTable Data(int count)
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, count).Select(_ => random.NextSingle()).ToArray();
        return new InMemoryTable()
            .With("Y", NumberDataViewType.Single, values)
            .With("Cat", TextDataViewType.Instance, values.Select(_ => "x".AsMemory()))
            .With(
                "F",
                new VectorDataViewType(NumberDataViewType.Single, 2),
                values.Select(value => new VBuffer<float>(2, [value, 1 - value])))
            .WithLabel(values.Select(value => value > 0.5f));
    }
}
