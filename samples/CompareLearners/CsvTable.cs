using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Data;
using NeuralML.AutoML;

namespace CompareLearners;

/// <summary>A CSV file as a comparison reads it.</summary>
/// <param name="Data">Its rows; the label's type says what is predicted.</param>
/// <param name="Metric">What learners are compared by.</param>
/// <param name="IgnoredColumnNames">Columns that tell rows apart and no more.</param>
/// <param name="Description">For people.</param>
internal sealed record CsvTable(
    IDataView Data, ComparisonMetric Metric, IReadOnlyList<string> IgnoredColumnNames, string Description)
{
    // A label of whole numbers with at most this many values is taken for classes (grades, digits), with more for a quantity.
    private const int MostNumericClasses = 10;

    /// <exception cref="InvalidOperationException">The label is of no use.</exception>
    public static CsvTable Load(MLContext mlContext, FileInfo file, string label)
    {
        if (!file.Exists)
            throw new FileNotFoundException($"There is no file '{file}'.");
        var inferred = mlContext.Auto().InferColumns(file.FullName, label, groupColumns: false);
        var columns = inferred.TextLoaderOptions.Columns!;
        // As text it shows which rows lack it.
        columns.First(column => column.Name == label).DataKind = DataKind.String;
        var data = mlContext.Data.CreateTextLoader(inferred.TextLoaderOptions).Load(file.FullName);
        var labels = data.GetColumn<string>(label).ToArray();
        if (labels.Count(string.IsNullOrWhiteSpace) is > 0 and var missing)
            throw new InvalidOperationException($"Column '{label}' has no value in {missing} rows; remove them.");

        var (estimator, metric, task) = Label(mlContext.Transforms.Conversion, label, [.. labels.Distinct().Order(StringComparer.Ordinal)]);
        var ignored = inferred.ColumnInformation.IgnoredColumnNames.ToArray();
        var features = columns.Length - 1 - ignored.Length;
        return new CsvTable(
            estimator.Fit(data).Transform(data), metric, ignored, $"{labels.Length:N0} rows, {features} features, {task} of '{label}'");
    }

    private static (IEstimator<ITransformer> Estimator, ComparisonMetric Metric, string Task) Label(
        TransformsCatalog.ConversionTransforms convert, string label, string[] values)
    {
        if (values.Length == 2)
        {
            KeyValuePair<string, bool>[] truth = [new(values[0], false), new(values[1], true)];
            return (convert.MapValue(label, truth), ComparisonMetric.AreaUnderRocCurve, $"binary classification ({values[1]} is true)");
        }

        var isNumber = Array.TrueForAll(values, value => float.TryParse(value, CultureInfo.InvariantCulture, out _));
        var isWhole = Array.TrueForAll(values, value => long.TryParse(value, CultureInfo.InvariantCulture, out _));
        return isNumber && !(isWhole && values.Length <= MostNumericClasses)
            ? (convert.ConvertType(label), ComparisonMetric.RootMeanSquaredError, "regression")
            : (convert.MapValueToKey(label), ComparisonMetric.Accuracy, $"classification ({values.Length} classes)");
    }
}
