using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

public class SsaForecastingBaseWrapper : ITransformer
{
    // ML.NET's engine shows a value to the model once, the cursor of Transform twice.
    private const int ObservationsOfTransform = 2;

    private readonly ForecastColumns _columns;
    private readonly SsaForecaster _forecaster;
    private readonly float _confidenceLevel;

    private protected SsaForecastingBaseWrapper(ForecastColumns columns, SsaForecaster forecaster, float confidenceLevel)
    {
        _columns = columns;
        _forecaster = forecaster;
        _confidenceLevel = confidenceLevel;
    }

    bool ITransformer.IsRowToRowMapper => false;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => CreateMapper(inputSchema, new ForecastRequest()).OutputSchema;

    public IRowToRowMapper GetStatefulRowToRowMapper(DataViewSchema inputSchema) => CreateMapper(inputSchema, new ForecastRequest());

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ForecastDataView(input, CreateMapper(input.Schema, new ForecastRequest { Observations = ObservationsOfTransform }));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema)
        => throw new InvalidOperationException(
            $"The forecasts of '{_columns.Forecast}' depend on the rows before; use CreateTimeSeriesEngine, which keeps them in mind.");

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(SsaForecastingTransformer.Version);
        ctx.SaveNonEmptyString(_columns.Series);
        ctx.SaveNonEmptyString(_columns.Forecast);
        ctx.SaveStringOrNull(_columns.Lower);
        ctx.SaveStringOrNull(_columns.Upper);
        ctx.Writer.Write(_columns.Horizon);
        ctx.Writer.Write(_columns.IsHorizonVariable);
        ctx.Writer.Write(_confidenceLevel);
        SsaForecasterFormat.Write(ctx.Writer, _forecaster);
    }

    internal ForecastMapper CreateMapper(DataViewSchema inputSchema, ForecastRequest request)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new ForecastMapper(inputSchema, _columns, _forecaster, _confidenceLevel, request);
    }
}
