using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Benchmarks.Accuracy;

/// <summary>A table of shared/data that is split into training and test rows.</summary>
/// <param name="Name">The name of its files without _train.csv and _test.csv.</param>
/// <param name="LabelKind">Boolean for binary, String for multiclass, Single for regression labels.</param>
/// <param name="TextColumns">The columns that are categories; the others are numbers.</param>
internal sealed record SharedTable(string Name, DataKind LabelKind, params string[] TextColumns)
{
    /// <summary>Loads both parts. Classes become keys, in the order in which the training rows have them.</summary>
    public (IDataView Train, IDataView Test) Load(MLContext ml, string folder)
    {
        var train = LoadPart(ml, folder, "train");
        var test = LoadPart(ml, folder, "test");
        if (LabelKind != DataKind.String)
            return (train, test);
        var keys = ml.Transforms.Conversion.MapValueToKey("Label").Fit(train);
        return (keys.Transform(train), keys.Transform(test));
    }

    /// <summary>The network reads the columns as they are, with what is missing in them.</summary>
    public NeuralNetOptions Options(string folder, NeuralNetPreset preset) => new()
    {
        Preset = preset,
        NumericColumnNames = [.. Header(folder).SkipLast(1).Except(TextColumns, StringComparer.Ordinal)],
        CategoricalColumnNames = TextColumns,
    };

    /// <summary>The metrics of scored test rows that a bar is set for.</summary>
    public IReadOnlyDictionary<string, double> Evaluate(MLContext ml, IDataView scored)
    {
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal);
        switch (LabelKind)
        {
            case DataKind.Boolean:
                var binary = ml.BinaryClassification.Evaluate(scored);
                metrics["auc"] = binary.AreaUnderRocCurve;
                metrics["accuracy"] = binary.Accuracy;
                break;
            case DataKind.String:
                metrics["accuracy"] = ml.MulticlassClassification.Evaluate(scored).MicroAccuracy;
                break;
            default:
                metrics["rmse"] = ml.Regression.Evaluate(scored).RootMeanSquaredError;
                break;
        }

        return metrics;
    }

    private IDataView LoadPart(MLContext ml, string folder, string part)
    {
        var columns = Header(folder)
            .Select((name, index) => new TextLoader.Column(name, KindOf(name), index))
            .ToArray();
        var options = new TextLoader.Options { Columns = columns, HasHeader = true, Separators = [','], MissingRealsAsNaNs = true };
        return ml.Data.Cache(ml.Data.LoadFromTextFile(Path.Combine(folder, $"{Name}_{part}.csv"), options));
    }

    private DataKind KindOf(string name)
        => name == "Label" ? LabelKind : TextColumns.Contains(name) ? DataKind.String : DataKind.Single;

    private string[] Header(string folder) => File.ReadLines(Path.Combine(folder, $"{Name}_train.csv")).First().Split(',');
}
