using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>The forecasts of the row that was observed last, computed when they are read.</summary>
internal sealed class RowForecasts(SsaForecaster forecaster, int horizon, float confidenceLevel, ForecastRequest request)
{
    private double[]? _forecast;
    private double[]? _margins;

    public void Observe(float value) => forecaster.Observe(value);

    public void Clear() => _forecast = _margins = null;

    /// <param name="margins">How many margins above the forecast.</param>
    /// <param name="values">Where to.</param>
    public void Read(int margins, ref VBuffer<float> values)
    {
        _forecast ??= forecaster.Forecast(request.Horizon ?? horizon);
        if (margins != 0)
            _margins ??= forecaster.Model.Margins(_forecast.Length, request.ConfidenceLevel ?? confidenceLevel);
        var editor = VBufferEditor.Create(ref values, _forecast.Length);
        for (var i = 0; i < _forecast.Length; i++)
            editor.Values[i] = (float)(margins == 0 ? _forecast[i] : _forecast[i] + (margins * _margins![i]));
        values = editor.Commit();
    }
}
