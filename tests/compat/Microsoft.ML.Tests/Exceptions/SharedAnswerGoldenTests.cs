using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NeuralML.Compat.Tests.Transforms;

namespace NeuralML.Compat.Tests;

/// <summary>
/// The cases of exceptions.json that ML.NET answered with a trainer that is not here, and that another one of the same task must
/// answer likewise, for the answer comes from what trainers share.
/// </summary>
public class SharedAnswerGoldenTests
{
    private static readonly MLContext Context = new(seed: 1);
    private static readonly IDataView Data = Context.Data.LoadFromEnumerable(ExRow.Create(60));

    private static readonly Dictionary<string, Func<object?>> Calls = new()
    {
        ["Concatenate with a missing column: in a chain, Fit"]
            = () => Context.Transforms.Concatenate("Features", "A", "Nope").Append(Binary("Label", "Features")).Fit(Data),
        ["chain with a missing column: earlier estimators are fitted, rows are read, before the missing column is noticed"]
            = () => Context.Transforms.NormalizeMinMax("A").Append(Context.Transforms.Concatenate("Features", "A", "Nope"))
                .Append(Binary("Label", "Features")).Fit(Context.Data.LoadFromEnumerable(Throwing())),
        ["trainer on variable-length features"] = () => Context.Regression.Trainers.Ols("Y", "Var").Fit(Data),
        ["binary trainer: text label"] = () => Binary("Cat", "F").Fit(Data),
        ["regression trainer: Boolean label"] = () => Context.Regression.Trainers.Ols("Label", "F").Fit(Data),
        ["regression FastTree: text label"] = () => Context.Regression.Trainers.Ols("Cat", "F").Fit(Data),
        ["multiclass trainer: text label without MapValueToKey"] = () => Multiclass("Cat").Fit(Data),
        ["multiclass trainer: Single label without MapValueToKey"] = () => Multiclass("Y").Fit(Data),
        ["Transform: features of another length"]
            = () => Binary("Label", "F").Fit(Data).Transform(Context.Data.LoadFromEnumerable([new ExInVec3()])),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Another_trainer_answers_as_the_one_of_the_golden_file(string name)
        => ((Action)(() => Calls[name]())).ShouldThrow(Golden.Case("exceptions", name)["expected"]!);

    [SkippableTheory]
    [InlineData("all labels the same: LbfgsLogisticRegression")]
    public void One_class_alone_gives_scores_that_are_all_the_same(string name)
    {
        // How large the score is depends on the rows, which the golden file does not have.
        var expected = Golden.Case("exceptions", name)["expected"]!["result"]!;
        expected["score"]!.AsArray().Select(Golden.Number).Distinct().ShouldHaveSingleItem();
        var data = Context.Data.LoadFromEnumerable(ExRow.Create(60).Where(row => row.Label));
        var scored = Binary("Label", "F").Fit(data).Transform(data);
        scored.Read<float>("Score").Distinct().ShouldHaveSingleItem().ShouldBeGreaterThan(10);
        foreach (var probability in scored.Read<float>("Probability"))
            probability.ShouldBe((float)Golden.Number(expected["probability"]![0]), 1e-6f);
    }

    [SkippableTheory]
    [InlineData("Model.Save: null model")]
    public void No_model_is_saved_without_complaint(string name)
    {
        Golden.Case("exceptions", name)["expected"]!["exception"].ShouldBeNull();
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.zip");
        Context.Model.Save(null!, Data.Schema, path);
        File.Exists(path).ShouldBeTrue();
    }

    [SkippableTheory]
    [InlineData("Fit(null)")]
    public void Nothing_to_fit_on_is_refused_by_name_where_ML_NET_stumbles_over_it(string name)
    {
        ((string)Golden.Case("exceptions", name)["expected"]!["exception"]!).ShouldBe("System.NullReferenceException");
        Should.Throw<ArgumentNullException>(() => Binary("Label", "F").Fit(null!)).ParamName.ShouldBe("input");
    }

    private static LbfgsLogisticRegressionBinaryTrainer Binary(string label, string features)
        => Context.BinaryClassification.Trainers.LbfgsLogisticRegression(label, features);

    private static LbfgsMaximumEntropyMulticlassTrainer Multiclass(string label)
        => Context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(label, "F");

    private static IEnumerable<ExRow> Throwing()
        => ExRow.Create(1).Select<ExRow, ExRow>(_ => throw new InvalidTimeZoneException("rows were read"));

    private sealed class ExInVec3
    {
        [VectorType(3)]
        public float[] F { get; set; } = new float[3];
    }
}
