using CompareLearners.Tables;
using Microsoft.ML;
using Microsoft.ML.Data;
using static Microsoft.ML.Transforms.MissingValueReplacingEstimator;

namespace CompareLearners.Comparison;

/// <summary>From the columns of a table to a vector of features.</summary>
internal static class Featurization
{
    /// <summary>What the label is called in the data, whatever its name in the file.</summary>
    public const string Label = "Label";

    private const string NumericFeatures = "Numbers";

    /// <summary>Loads a table and keeps it in memory. Classes become keys, the same in every fold.</summary>
    public static IDataView Load(MLContext ml, CsvTable table)
    {
        var columns = table.Features
            .Where(column => column.Kind != ColumnKind.Ignored)
            .Select(column => new TextLoader.Column(NameOf(column), FeatureKind(column), column.Index))
            .Append(new TextLoader.Column(Label, LabelKind(table.Task), table.Label.Index));
        var options = new TextLoader.Options
        {
            Columns = [.. columns],
            Separators = [','],
            HasHeader = true,
            AllowQuoting = true,
            ReadMultilines = true,
            MissingRealsAsNaNs = true,
        };
        var data = ml.Data.LoadFromTextFile(table.Path, options);
        if (table.Task == TableTask.Multiclass)
            data = ml.Transforms.Conversion.MapValueToKey(Label).Fit(data).Transform(data);
        return ml.Data.Cache(data);
    }

    /// <summary>Fitted inside a fold: it learns means, scales and vocabularies from training rows alone.</summary>
    public static IEstimator<ITransformer> CreateEstimator(MLContext ml, CsvTable table)
    {
        IEstimator<ITransformer>? steps = null;
        var features = new List<string>();
        var numbers = table.Numbers.Select(NameOf).ToArray();
        if (numbers.Length > 0)
        {
            Append(ml.Transforms.Concatenate(NumericFeatures, numbers));
            if (table.Numbers.Any(column => column.Missing > 0))
                Append(ml.Transforms.ReplaceMissingValues(NumericFeatures, replacementMode: ReplacementMode.Mean));
            Append(ml.Transforms.NormalizeMeanVariance(NumericFeatures, fixZero: false));
            features.Add(NumericFeatures);
        }

        foreach (var column in table.Texts)
        {
            Append(ml.Transforms.Categorical.OneHotEncoding(NameOf(column)));
            features.Add(NameOf(column));
        }

        Append(ml.Transforms.Concatenate("Features", [.. features]));
        return steps!;

        void Append(IEstimator<ITransformer> step) => steps = steps is null ? step : steps.Append(step);
    }

    // So that no column of the file is taken for the label, the features or a prediction.
    private static string NameOf(CsvColumn column) => "Column " + column.Name;

    private static DataKind FeatureKind(CsvColumn column) => column.Kind == ColumnKind.Number ? DataKind.Single : DataKind.String;

    private static DataKind LabelKind(TableTask task) => task switch
    {
        TableTask.Binary => DataKind.Boolean,
        TableTask.Multiclass => DataKind.String,
        _ => DataKind.Single,
    };
}
