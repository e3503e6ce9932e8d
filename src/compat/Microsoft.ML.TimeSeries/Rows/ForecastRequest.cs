namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>What is asked of the forecasts of a row beside its values; shared by an engine and the rows that it reads.</summary>
internal sealed class ForecastRequest
{
    public int? Horizon { get; set; }

    public float? ConfidenceLevel { get; set; }

    /// <summary>How often the value of a row is observed.</summary>
    public int Observations { get; set; } = 1;

    /// <summary>The rows that forecast, which must see each example even when nobody reads their forecasts.</summary>
    public List<ForecastRow> Rows { get; } = [];
}
