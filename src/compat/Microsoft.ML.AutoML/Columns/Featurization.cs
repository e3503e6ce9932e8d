using Microsoft.ML.AutoML.CodeGen;
using Microsoft.ML.Data;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>From the columns of a table to one vector; what a column needs follows from its declaration or from its type.</summary>
internal sealed class Featurization
{
    private readonly MLContext _context;
    private readonly IDataView _data;
    private readonly ColumnInformation _information;

    public Featurization(MLContext context, IDataView data, ColumnInformation information)
        => (_context, _data, _information) = (context, data, information);

    public SweepablePipeline Create(string outputColumnName)
    {
        var columns = _data.Schema.Where(column => !column.IsHidden).Select(column => (Column: column, Purpose: PurposeOf(column)))
            .ToLookup(pair => pair.Purpose, pair => pair.Column);
        if (columns.Contains(ColumnPurpose.ImagePath))
            throw new NotSupportedException($"The column '{columns[ColumnPurpose.ImagePath].First().Name}' holds image paths; "
                + "load and featurize images before, or exclude the column.");
        var flags = NamesOf(columns[ColumnPurpose.Numeric], wanted: IsFlag);
        var numbers = NamesOf(columns[ColumnPurpose.Numeric], wanted: column => !IsFlag(column));
        var categories = NamesOf(columns[ColumnPurpose.Categorical]);
        var texts = NamesOf(columns[ColumnPurpose.Text]);

        var pipeline = new SweepablePipeline();
        if (numbers.Length > 0)
            pipeline = pipeline.Append(ReplaceMissing(numbers));
        if (flags.Length > 0)
            pipeline = pipeline.Append(Convert(flags));
        if (categories.Length > 0)
            pipeline = pipeline.Append(OneHot(categories), OneHotHash(categories));
        pipeline = texts.Aggregate(pipeline, (head, text) => head.Append(FeaturizeText(text)));
        string[] inputs = [.. texts, .. numbers, .. categories, .. flags];
        return inputs.Length == 0 ? pipeline : pipeline.Append(Concatenate(inputs, outputColumnName));
    }

    private static SweepableEstimator ReplaceMissing(string[] names)
        => Fixed<ColumnsOption>(
            EstimatorType.ReplaceMissingValues,
            new() { OutputColumnNames = names, InputColumnNames = names },
            (context, option) => context.Transforms.ReplaceMissingValues(option.ToPairs()));

    private static SweepableEstimator Convert(string[] names)
        => Fixed<ConvertTypeOption>(
            EstimatorType.ConvertType,
            new() { OutputColumnNames = names, InputColumnNames = names },
            (context, option) => context.Transforms.Conversion.ConvertType(option.ToPairs(), option.TargetType));

    private static SweepableEstimator OneHot(string[] names)
        => Fixed<ColumnsOption>(
            EstimatorType.OneHotEncoding,
            new() { OutputColumnNames = names, InputColumnNames = names },
            (context, option) => context.Transforms.Categorical.OneHotEncoding(option.ToPairs()));

    private static SweepableEstimator OneHotHash(string[] names)
        => Fixed<ColumnsOption>(
            EstimatorType.OneHotHashEncoding,
            new() { OutputColumnNames = names, InputColumnNames = names },
            (context, option) => context.Transforms.Categorical.OneHotHashEncoding(option.ToPairs()));

    private static SweepableEstimator FeaturizeText(string name)
        => Fixed<FeaturizeTextOption>(
            EstimatorType.FeaturizeText,
            new() { InputColumnName = name, OutputColumnName = name },
            (context, option) => context.Transforms.Text.FeaturizeText(option.OutputColumnName, option.InputColumnName));

    private static SweepableEstimator Concatenate(string[] names, string output)
        => Fixed<ConcatOption>(
            EstimatorType.Concatenate,
            new() { InputColumnNames = names, OutputColumnName = output },
            (context, option) => context.Transforms.Concatenate(option.OutputColumnName, option.InputColumnNames));

    private static SweepableEstimator Fixed<T>(EstimatorType type, T option, Func<MLContext, T, IEstimator<ITransformer>> factory)
        where T : class, new() => new(
            type,
            (context, parameter) => factory(context, parameter.AsType<T>()),
            new SearchSpace<T>(option),
            Parameter.FromObject(option));

    private static string[] NamesOf(IEnumerable<DataViewSchema.Column> columns, Func<DataViewSchema.Column, bool>? wanted = null)
        => [.. columns.Where(column => wanted?.Invoke(column) ?? true).Select(column => column.Name)];

    private static bool IsFlag(DataViewSchema.Column column) => column.Type is BooleanDataViewType;

    private ColumnPurpose PurposeOf(DataViewSchema.Column column) => _information.PurposeOf(column.Name) ?? ByType(column);

    private ColumnPurpose ByType(DataViewSchema.Column column) => column.Type switch
    {
        BooleanDataViewType or NumberDataViewType or VectorDataViewType { ItemType: NumberDataViewType } => ColumnPurpose.Numeric,
        TextDataViewType => TextPurpose.Of([.. _context.Data.TakeRows(_data, TextPurpose.SampleSize)
            .GetColumn<ReadOnlyMemory<char>>(column).Select(text => text.ToString())]),
        _ => ColumnPurpose.Ignore,
    };
}
