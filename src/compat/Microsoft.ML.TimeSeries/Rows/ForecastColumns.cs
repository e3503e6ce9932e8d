using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>The columns that a forecasting transformer reads and adds.</summary>
internal sealed record ForecastColumns(
    string Series, string Forecast, string? Lower, string? Upper, int Horizon, bool IsHorizonVariable)
{
    private VectorDataViewType Type => new(NumberDataViewType.Single, IsHorizonVariable ? 0 : Horizon);

    /// <summary>The columns added, with how many margins above the forecast each shows.</summary>
    public (string Name, int Margins)[] Added
        => [(Forecast, 0), .. new[] { (Lower!, -1), (Upper!, 1) }.Where(bound => !string.IsNullOrEmpty(bound.Item1))];

    public DataViewSchema.DetachedColumn[] Detached
        => Array.ConvertAll(Added, column => new DataViewSchema.DetachedColumn(column.Name, Type));

    public SchemaShape AddTo(SchemaShape inputSchema)
    {
        var series = inputSchema.FindColumn(Series) ?? throw SchemaErrors.NotFound("input", Series);
        if (series.Kind != SchemaShape.Column.VectorKind.Scalar || !series.ItemType.Equals(NumberDataViewType.Single) || series.IsKey)
            throw SchemaErrors.Mismatch("input", Series, "Single", series.GetTypeString());
        return inputSchema.With(Added.Select(column => SchemaShape.Column.FromType(column.Name, Type)));
    }

    public DataViewSchema.Column FindSeries(DataViewSchema schema)
    {
        var series = schema.GetColumnOrNull(Series) ?? throw SchemaErrors.NotFound("input", Series);
        return series.Type.Equals(NumberDataViewType.Single)
            ? series
            : throw SchemaErrors.Mismatch("input", Series, "Single", series.Type.ToString()!);
    }
}
