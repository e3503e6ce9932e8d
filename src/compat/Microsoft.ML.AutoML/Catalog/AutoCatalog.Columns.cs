namespace Microsoft.ML.AutoML;

public sealed partial class AutoCatalog
{
    public ColumnInferenceResults InferColumns(
        string path,
        ColumnInformation columnInformation,
        char? separatorChar = null,
        bool? allowQuoting = null,
        bool? allowSparse = null,
        bool trimWhitespace = false,
        bool groupColumns = true)
        => new ColumnInference(_context, new(path, separatorChar, allowQuoting, allowSparse, trimWhitespace, groupColumns))
            .Infer(columnInformation);

    public ColumnInferenceResults InferColumns(
        string path,
        string labelColumnName = "Label",
        char? separatorChar = null,
        bool? allowQuoting = null,
        bool? allowSparse = null,
        bool trimWhitespace = false,
        bool groupColumns = true)
        => new ColumnInference(_context, new(path, separatorChar, allowQuoting, allowSparse, trimWhitespace, groupColumns))
            .Infer(new ColumnInformation { LabelColumnName = labelColumnName });

    public ColumnInferenceResults InferColumns(
        string path,
        uint labelColumnIndex,
        bool hasHeader = false,
        char? separatorChar = null,
        bool? allowQuoting = null,
        bool? allowSparse = null,
        bool trimWhitespace = false,
        bool groupColumns = true)
        => new ColumnInference(_context, new(path, separatorChar, allowQuoting, allowSparse, trimWhitespace, groupColumns))
            .Infer(labelColumnIndex, hasHeader);

    public SweepablePipeline Featurizer(IDataView data, ColumnInformation columnInformation, string outputColumnName = "Features")
        => new Featurization(_context, data, columnInformation).Create(outputColumnName);

    public SweepablePipeline Featurizer(
        IDataView data,
        string outputColumnName = "Features",
        string[]? catelogicalColumns = null,
        string[]? numericColumns = null,
        string[]? textColumns = null,
        string[]? imagePathColumns = null,
        string[]? excludeColumns = null)
    {
        var columns = new ColumnInformation();
        Add(columns.CategoricalColumnNames, catelogicalColumns);
        Add(columns.NumericColumnNames, numericColumns);
        Add(columns.TextColumnNames, textColumns);
        Add(columns.ImagePathColumnNames, imagePathColumns);
        Add(columns.IgnoredColumnNames, excludeColumns);
        return Featurizer(data, columns, outputColumnName);
    }

    private static void Add(ICollection<string> names, string[]? added)
    {
        foreach (var name in added ?? [])
            names.Add(name);
    }
}
