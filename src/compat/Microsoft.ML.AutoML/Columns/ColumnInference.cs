using Microsoft.ML.Data;

namespace Microsoft.ML.AutoML;

/// <summary>Separator, columns, types and purposes of a text file from its first lines.</summary>
internal sealed class ColumnInference
{
    private readonly MLContext _context;
    private readonly InferenceRequest _request;

    public ColumnInference(MLContext context, InferenceRequest request) => (_context, _request) = (context, request);

    public ColumnInferenceResults Infer(ColumnInformation information)
    {
        _request.Check();
        Check(information);
        var sample = TextSample.Read(_context, _request);
        var names = sample.Lines[0];
        if (!names.Contains(information.LabelColumnName))
            throw new ArgumentException($"Specified label column '{information.LabelColumnName}' was not found.");
        if (information.AllColumnNames.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new ArgumentException($"Specified column {unknown} is not found in the dataset.");
        return Infer(sample, names, hasHeader: true, information);
    }

    public ColumnInferenceResults Infer(uint labelColumnIndex, bool hasHeader)
    {
        _request.Check();
        var sample = TextSample.Read(_context, _request);
        string[] names = hasHeader ? sample.Lines[0] : [.. sample.Lines[0].Select((_, index) => $"col{index}")];
        if (labelColumnIndex >= names.Length)
            throw new ArgumentOutOfRangeException(
                "LabelColumnIndex",
                $"Label column index ({labelColumnIndex}) is >= than # of inferred columns ({names.Length}).");
        if (!hasHeader)
            names[labelColumnIndex] = "Label";
        return Infer(sample, names, hasHeader, new ColumnInformation { LabelColumnName = names[labelColumnIndex] });
    }

    private static void Check(ColumnInformation information)
    {
        if (information.LabelColumnName is null)
            throw new ArgumentException("Provided label column cannot be null");
        if (information.AllColumnNames.GroupBy(name => name).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException(
                $"Duplicate column name {twice.Key} is present in two or more distinct properties of provided column information",
                "columnInformation");
    }

    private static IEnumerable<InferredColumn> Group(IReadOnlyList<InferredColumn> columns)
    {
        var numbers = columns.Where(column => column is { Purpose: ColumnPurpose.Numeric, Type: DataKind.Single }).ToList();
        if (numbers.Count < 2)
            return columns;
        var name = "Features";
        var others = columns.Except(numbers).ToList();
        while (others.Exists(column => column.Name == name))
            name += "_";
        var group = new InferredColumn(name, DataKind.Single, ColumnPurpose.Numeric, [.. numbers.SelectMany(column => column.Indexes)]);
        return others.Append(group).OrderBy(column => column.Indexes[0]);
    }

    private ColumnInferenceResults Infer(TextSample sample, string[] names, bool hasHeader, ColumnInformation known)
    {
        // The first line may be a header although the caller does not say so.
        var lines = sample.Lines.Skip(1).ToList();
        if (lines.Count == 0)
            throw new InferenceException(
                InferenceExceptionType.ColumnDataType, "Unable to infer column types of the file provided.");
        IReadOnlyList<InferredColumn> columns = [.. names.Select((name, index) => InferColumn(name, index, lines, known))];
        if (_request.GroupColumns)
            columns = [.. Group(columns)];
        return new ColumnInferenceResults
        {
            ColumnInformation = Describe(columns, known),
            TextLoaderOptions = new TextLoader.Options
            {
                Columns = [.. columns.Select(column => column.ToLoaderColumn())],
                Separators = [sample.Separator],
                HasHeader = hasHeader,
                AllowQuoting = _request.AllowQuoting ?? true,
                AllowSparse = _request.AllowSparse ?? false,
                TrimWhitespace = _request.TrimWhitespace,
            },
        };
    }

    private static InferredColumn InferColumn(string name, int index, List<string[]> lines, ColumnInformation known)
    {
        string[] fields = [.. lines.Select(line => line[index])];
        var type = FieldType.Of(fields, isLabel: name == known.LabelColumnName);
        var purpose = known.PurposeOf(name) ?? (type == DataKind.String ? TextPurpose.Of(fields) : ColumnPurpose.Numeric);
        return new(name, type, purpose, [index]);
    }

    private static ColumnInformation Describe(IEnumerable<InferredColumn> columns, ColumnInformation known)
    {
        var described = new ColumnInformation
        {
            LabelColumnName = known.LabelColumnName,
            UserIdColumnName = known.UserIdColumnName,
            GroupIdColumnName = known.GroupIdColumnName,
            ItemIdColumnName = known.ItemIdColumnName,
            ExampleWeightColumnName = known.ExampleWeightColumnName,
            SamplingKeyColumnName = known.SamplingKeyColumnName,
        };
        foreach (var column in columns)
            described.NamesOf(column.Purpose)?.Add(column.Name);
        return described;
    }
}
