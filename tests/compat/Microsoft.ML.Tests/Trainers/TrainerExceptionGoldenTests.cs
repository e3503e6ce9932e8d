using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace NeuralML.Compat.Tests;

public class TrainerExceptionGoldenTests
{
    private static readonly Dictionary<string, Func<MLContext, IDataView, object>> Calls = new()
    {
        ["binary trainer: missing Label"] = (context, data) => Binary(context, "Nope", "F").Fit(data),
        ["binary trainer: missing Features"] = (context, data) => Binary(context, "Label", "Nope").Fit(data),
        ["binary trainer: Single label"] = (context, data) => Binary(context, "Y", "F").Fit(data),
        ["binary trainer: scalar features"] = (context, data) => Binary(context, "Label", "A").Fit(data),
        ["binary trainer: text features"] = (context, data) => Binary(context, "Label", "Cat").Fit(data),
        ["binary trainer: Double features"] = (context, data) => Binary(context, "Label", "X").Fit(data),
        ["regression trainer: Double label"] = (context, data) => context.Regression.Trainers.Ols("D", "F").Fit(data),
        ["multiclass trainer: Boolean label"]
            = (context, data) => context.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Label", "F").Fit(data),
        ["trainer: missing weight column"] = (context, data) => Binary(context, "Label", "F", "Nope").Fit(data),
        ["trainer: weight column of text"] = (context, data) => Binary(context, "Label", "F", "Cat").Fit(data),
        ["fit on empty data: BinaryClassification.Trainers.LbfgsLogisticRegression"]
            = (context, _) => Binary(context, "Label", "F").Fit(Data(0)),
        ["fit on empty data: Regression.Trainers.Ols"] = (context, _) => context.Regression.Trainers.Ols("Y", "F").Fit(Data(0)),
        ["fit on empty data: BinaryClassification.Trainers.SdcaLogisticRegression"]
            = (context, _) => context.BinaryClassification.Trainers.SdcaLogisticRegression("Label", "F").Fit(Data(0)),
        ["fit on empty data: BinaryClassification.Trainers.LinearSvm"]
            = (context, _) => context.BinaryClassification.Trainers.LinearSvm("Label", "F").Fit(Data(0)),
        ["fit on empty data: BinaryClassification.Trainers.AveragedPerceptron"]
            = (context, _) => context.BinaryClassification.Trainers.AveragedPerceptron("Label", "F").Fit(Data(0)),
        ["fit on empty data: Regression.Trainers.Sdca"] = (context, _) => context.Regression.Trainers.Sdca("Y", "F").Fit(Data(0)),
        ["fit on empty data: Clustering.Trainers.KMeans"] = (context, _) => context.Clustering.Trainers.KMeans("F").Fit(Data(0)),
        ["KMeans 0 clusters"] = (context, data) => context.Clustering.Trainers.KMeans("F", null, 0).Fit(data),
        ["KMeans more clusters than rows"] = (context, data) => context.Clustering.Trainers.KMeans("F", null, 100).Fit(data),
        ["regression trainer: Boolean label"] = (context, data) => context.Regression.Trainers.Sdca("Label", "F").Fit(data),
        ["multiclass trainer: Single label without MapValueToKey"]
            = (context, data) => context.MulticlassClassification.Trainers.SdcaMaximumEntropy("Y", "F").Fit(data),
        ["LbfgsLogisticRegression negative l2"] = (context, data)
            => context.BinaryClassification.Trainers.LbfgsLogisticRegression("Label", "F", l2Regularization: -1).Fit(data),
        ["Ols negative l2"] = (context, data) => context.Regression.Trainers
            .Ols(new OlsTrainer.Options { LabelColumnName = "Y", FeatureColumnName = "F", L2Regularization = -1 }).Fit(data),
        ["CrossValidate with 1 fold"]
            = (context, data) => context.BinaryClassification.CrossValidate(data, Binary(context, "Label", "F"), 1),
        ["CrossValidate: missing label column"] = (context, data)
            => context.BinaryClassification.CrossValidate(data, Binary(context, "Label", "F"), 2, labelColumnName: "Nope"),
        ["Evaluate on data without Score"] = (context, data) => context.BinaryClassification.Evaluate(data),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_reported_in_the_words_of_the_golden_file(string name)
    {
        var expected = Golden.Case("exceptions", name)["expected"]!;
        var exception = Should.Throw<Exception>(() => Calls[name](new MLContext(seed: 1), Data(60)));
        exception.GetType().FullName.ShouldBe((string)expected["exception"]!);
        exception.Message.ShouldBe((string)expected["message"]!);
    }

    private static LbfgsLogisticRegressionBinaryTrainer Binary(MLContext context, string label, string features, string? weight = null)
        => context.BinaryClassification.Trainers.LbfgsLogisticRegression(label, features, weight);

    private static InMemoryTable Data(int count)
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, count).Select(_ => random.NextSingle()).ToArray();
        var vector = new VectorDataViewType(NumberDataViewType.Single, 2);
        return new InMemoryTable()
            .With("A", NumberDataViewType.Single, values)
            .With("Y", NumberDataViewType.Single, values)
            .With("D", NumberDataViewType.Double, values.Select(value => (double)value))
            .With("Cat", TextDataViewType.Instance, values.Select(_ => "x".AsMemory()))
            .With("X", new VectorDataViewType(NumberDataViewType.Double, 1), values.Select(value => new VBuffer<double>(1, [value])))
            .With("F", vector, values.Select(value => new VBuffer<float>(2, [value, 1 - value])))
            .WithLabel(values.Select(value => value > 0.5f));
    }
}
