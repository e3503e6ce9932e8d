using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>Observes each row that it comes to, whether or not the forecasts are read.</summary>
internal sealed class ForecastCursor(DataViewRowCursor input, ForecastRow row) : DataViewRowCursor
{
    private readonly bool _observes = row.Forecasts;

    public override long Position => row.Position;

    public override long Batch => row.Batch;

    public override DataViewSchema Schema => row.Schema;

    public override bool MoveNext()
    {
        if (!input.MoveNext())
            return false;
        if (_observes)
            row.Observe();
        return true;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => row.GetIdGetter();

    public override bool IsColumnActive(DataViewSchema.Column column) => row.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => row.GetGetter<TValue>(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            row.Dispose();
        base.Dispose(disposing);
    }
}
