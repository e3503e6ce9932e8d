using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Transforms;

public class FeaturizationSchemaTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [SkippableFact]
    public void Heart_is_featurized_like_the_real_one_does_it()
    {
        string[] categories = ["Sex", "RestingECG", "Angina"];
        string[] columns
            = ["Age", "Sex", "RestingBP", "Cholesterol", "FastingBS", "RestingECG", "MaxHR", "Angina", "HeartPeakReading", "Label"];
        var data = Load(
            "heart_train.csv",
            columns,
            name => name == "Label" ? DataKind.Boolean : categories.Contains(name) ? DataKind.String : DataKind.Single);
        string[] numbers = [.. columns.Except(categories).Except(["Label"])];
        var estimator = categories
            .Aggregate(
                new EstimatorChain<ITransformer>(),
                (chain, name) => chain.Append<ITransformer>(_mlContext.Transforms.Categorical.OneHotEncoding(name)))
            .Append(_mlContext.Transforms.Concatenate("Num", numbers))
            .Append(_mlContext.Transforms.NormalizeMeanVariance("Num"))
            .Append(_mlContext.Transforms.Concatenate("Features", ["Num", .. categories]));

        var schema = estimator.Fit(data).Transform(data).Schema;

        schema.ShouldHaveColumns(Golden.Case("schema", "featurization schema of heart (normalized)")["expected"]!["columns"]!);
    }

    [SkippableFact]
    public void Iris_is_featurized_like_the_real_one_does_it()
    {
        string[] numbers = ["sepal_length", "sepal_width", "petal_length", "petal_width"];
        var data = Load("iris_train.csv", [.. numbers, "Label"], name => name == "Label" ? DataKind.String : DataKind.Single);
        var estimator = _mlContext.Transforms.Concatenate("Num", numbers)
            .Append(_mlContext.Transforms.NormalizeMeanVariance("Num"))
            .Append(_mlContext.Transforms.Concatenate("Features", "Num"))
            .Append(_mlContext.Transforms.Conversion.MapValueToKey("Label"));

        var schema = estimator.Fit(data).Transform(data).Schema;

        schema.ShouldHaveColumns(Golden.Case("schema", "featurization schema of iris (normalized)")["expected"]!["columns"]!);
    }

    private IDataView Load(string file, string[] columns, Func<string, DataKind> kind)
        => _mlContext.Data.LoadFromTextFile(
            Golden.DataFile(file),
            [.. columns.Select((name, i) => new TextLoader.Column(name, kind(name), i))],
            separatorChar: ',', hasHeader: true);
}
