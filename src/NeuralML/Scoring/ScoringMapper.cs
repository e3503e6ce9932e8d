using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>A fitted model bound to an input schema: which columns it reads and which it adds, behind those of the input.</summary>
internal sealed class ScoringMapper : IRowToRowMapper
{
    private readonly FeatureColumns _features;
    private readonly DataViewSchema.Column[] _featureColumns;
    private readonly OutputColumns _outputs;

    public ScoringMapper(IScorer scorer, FeatureColumns features, OutputColumns outputs, DataViewSchema inputSchema)
    {
        Scorer = scorer;
        _features = features;
        _featureColumns = features.Bind(inputSchema);
        _outputs = outputs;
        InputSchema = inputSchema;
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(inputSchema);
        builder.AddColumns(outputs.Create(ScoreAnnotations.NextSetId(inputSchema)));
        OutputSchema = builder.ToSchema();
    }

    public IScorer Scorer { get; }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public bool IsOutput(DataViewSchema.Column column) => column.Index >= InputSchema.Count;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        var columns = dependingColumns.ToArray();
        var needed = columns.Where(column => !IsOutput(column)).Select(column => column.Index).ToHashSet();
        if (Array.Exists(columns, IsOutput))
            needed.UnionWith(_featureColumns.Select(column => column.Index));
        return needed.Order().Select(index => InputSchema[index]);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
        => new ScoredRow(this, input, activeColumns);

    /// <summary>Reads the features of the row that a cursor over the input stands on.</summary>
    public FeatureRowReader CreateReader(DataViewRow input) => new(_features, _featureColumns, input, learn: false);

    /// <summary>A getter per output column that is asked for; null for the others.</summary>
    public Delegate?[] CreateGetters(IEnumerable<DataViewSchema.Column> activeColumns, IOutputRow row)
    {
        var getters = new Delegate?[OutputSchema.Count - InputSchema.Count];
        foreach (var column in activeColumns.Where(IsOutput))
            getters[column.Index - InputSchema.Count] = _outputs.CreateGetter(column.Index - InputSchema.Count, row);
        return getters;
    }
}
