using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>The rows of a series in their order, each with the forecasts made after it.</summary>
internal sealed class ForecastDataView(IDataView source, ForecastMapper mapper) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var columns = columnsNeeded.ToArray();
        var cursor = source.GetRowCursor(mapper.GetDependencies(columns).ToArray());
        try
        {
            return new ForecastCursor(cursor, mapper.GetRow(cursor, columns));
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
