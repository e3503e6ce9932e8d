using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

internal sealed class ForecastRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly ColumnBindings _bindings;
    private readonly RowForecasts _forecasts;
    private readonly ValueGetter<float> _getSeries;
    private readonly Delegate?[] _addedGetters;
    private readonly ForecastRequest _request;
    private long _position = -1;

    public ForecastRow(
        DataViewRow input,
        ColumnBindings bindings,
        RowForecasts forecasts,
        ValueGetter<float> getSeries,
        (string Name, int Margins)[] added,
        IEnumerable<DataViewSchema.Column> activeColumns,
        ForecastRequest request)
    {
        _input = input;
        _bindings = bindings;
        _forecasts = forecasts;
        _getSeries = getSeries;
        _request = request;
        _addedGetters = new Delegate?[added.Length];
        foreach (var column in activeColumns)
        {
            if (bindings.IsAdded(column.Index, out var source))
                _addedGetters[source] = CreateGetter(added[source].Margins);
        }
    }

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override DataViewSchema Schema => _bindings.OutputSchema;

    /// <summary>Whether any of the columns that forecast is read.</summary>
    public bool Forecasts => Array.Exists(_addedGetters, getter => getter is not null);

    /// <summary>Observes the value of the row, unless that was done.</summary>
    public void Observe()
    {
        if (_input.Position == _position)
            return;
        _position = _input.Position;
        _forecasts.Clear();
        float value = 0;
        for (var i = 0; i < _request.Observations; i++)
        {
            _getSeries(ref value);
            _forecasts.Observe(value);
        }
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column)
        => _bindings.IsAdded(column.Index, out var source)
            ? _addedGetters[source] is not null
            : _input.IsColumnActive(_bindings.InputSchema[source]);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => _bindings.IsAdded(column.Index, out var source)
            ? RowGetters.Cast<TValue>(_addedGetters[source], column)
            : _input.GetGetter<TValue>(_bindings.InputSchema[source]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _input.Dispose();
        base.Dispose(disposing);
    }

    private ValueGetter<VBuffer<float>> CreateGetter(int margins) => (ref VBuffer<float> values) =>
    {
        Observe();
        _forecasts.Read(margins, ref values);
    };
}
