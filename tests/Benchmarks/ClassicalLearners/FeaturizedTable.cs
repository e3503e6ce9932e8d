using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Accuracy;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>A table as classical learners want it: the numbers, scaled or not, then the categories one-hot.</summary>
internal sealed class FeaturizedTable
{
    private readonly SharedTable _table;

    public FeaturizedTable(MLContext ml, string folder, string name, bool normalized)
    {
        _table = name == "iris" ? new SharedTable("iris", DataKind.String) : SharedTables.All.First(table => table.Name == name);
        var (train, test) = _table.Load(ml, folder);
        var numbers = train.Schema.Select(column => column.Name).Distinct().Except([.. _table.TextColumns, "Label"]).ToArray();
        IEstimator<ITransformer> pipeline = ml.Transforms.Concatenate("Num", numbers);
        if (_table.TextColumns.Length > 0)
        {
            var pairs = Array.ConvertAll(_table.TextColumns, column => new InputOutputColumnPair(column));
            pipeline = ml.Transforms.Categorical.OneHotEncoding(pairs).Append(pipeline);
        }

        if (normalized)
            pipeline = pipeline.Append(ml.Transforms.NormalizeMeanVariance("Num"));
        var fitted = pipeline.Append(ml.Transforms.Concatenate("Features", ["Num", .. _table.TextColumns])).Fit(train);
        Train = ml.Data.Cache(fitted.Transform(train), "Features", "Label");
        Test = ml.Data.Cache(fitted.Transform(test), "Features", "Label");
    }

    public IDataView Train { get; }

    public IDataView Test { get; }

    /// <summary>The metrics that are compared; more is better.</summary>
    public IReadOnlyDictionary<string, double> Evaluate(MLContext ml, IDataView scored)
    {
        switch (_table.LabelKind)
        {
            case DataKind.Boolean:
                var binary = ml.BinaryClassification.EvaluateNonCalibrated(scored);
                return new Dictionary<string, double>(StringComparer.Ordinal)
                {
                    ["AreaUnderRocCurve"] = binary.AreaUnderRocCurve,
                    ["Accuracy"] = binary.Accuracy,
                };
            case DataKind.String:
                var classes = ml.MulticlassClassification.Evaluate(scored);
                return new Dictionary<string, double>(StringComparer.Ordinal) { ["MicroAccuracy"] = classes.MicroAccuracy };
            default:
                var regression = ml.Regression.Evaluate(scored);
                return new Dictionary<string, double>(StringComparer.Ordinal) { ["RSquared"] = regression.RSquared };
        }
    }
}
