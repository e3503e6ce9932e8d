using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>Rows in, rows with forecasts out; each row moves the forecaster on.</summary>
internal sealed class ForecastMapper(
    DataViewSchema inputSchema, ForecastColumns columns, SsaForecaster forecaster, float confidenceLevel, ForecastRequest request)
    : IRowToRowMapper
{
    private readonly ColumnBindings _bindings = new(inputSchema, columns.Detached);
    private readonly DataViewSchema.Column _series = columns.FindSeries(inputSchema);

    public DataViewSchema InputSchema => inputSchema;

    public DataViewSchema OutputSchema => _bindings.OutputSchema;

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        // The series is always observed.
        var needed = new SortedSet<int> { _series.Index };
        foreach (var column in dependingColumns)
        {
            if (!_bindings.IsAdded(column.Index, out var source))
                needed.Add(source);
        }

        return needed.Select(index => inputSchema[index]);
    }

    DataViewRow IRowToRowMapper.GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        var row = GetRow(input, activeColumns);
        request.Rows.Add(row);
        return row;
    }

    public ForecastRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        var forecasts = new RowForecasts(forecaster, columns.Horizon, confidenceLevel, request);
        return new ForecastRow(input, _bindings, forecasts, input.GetGetter<float>(_series), columns.Added, activeColumns, request);
    }
}
