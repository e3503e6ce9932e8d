using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

public sealed class PrincipalComponentAnalyzer : IEstimator<PrincipalComponentAnalysisTransformer>
{
    private readonly IHostEnvironment _environment;
    private readonly (string Output, string Input)[] _columns;
    private readonly string? _weightColumn;
    private readonly PcaSettings _settings;

    internal PrincipalComponentAnalyzer(
        IHostEnvironment environment, (string Output, string Input)[] columns, string? weightColumn, PcaSettings settings)
    {
        _environment = environment;
        _columns = columns;
        _weightColumn = weightColumn;
        _settings = settings;
    }

    public PrincipalComponentAnalysisTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        GetOutputSchema(SchemaShape.Create(input.Schema));
        foreach (var pair in _columns)
        {
            if (input.Schema[pair.Input].Type.GetVectorSize() is var size && size < _settings.Rank)
            {
                throw new ArgumentOutOfRangeException(
                    "rank", $"The rank {_settings.Rank} is above the size {size} of column '{pair.Input}'; choose a lower one");
            }
        }

        var random = _environment.Register(nameof(PrincipalComponentAnalyzer), _settings.Seed).Rand;
        var weight = _weightColumn is null ? (DataViewSchema.Column?)null : input.Schema[_weightColumn];
        return new PrincipalComponentAnalysisTransformer(
            _columns,
            Array.ConvertAll(
                _columns, pair => PrincipalComponentFit.Run(new WeightedRows(input, input.Schema[pair.Input], weight), _settings, random)));
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        var result = ProjectedColumns.Map(inputSchema, _columns);
        if (_weightColumn is null)
            return result;
        var weight = inputSchema.FindColumn(_weightColumn) ?? throw SchemaErrors.NotFound("weight", _weightColumn);
        if (weight.Kind != SchemaShape.Column.VectorKind.Scalar || !weight.ItemType.Equals(NumberDataViewType.Single))
            throw SchemaErrors.Mismatch("weight", _weightColumn, "Single", weight.GetTypeString());
        return result;
    }
}
