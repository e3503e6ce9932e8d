using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.TimeSeries;

public sealed class SsaForecastingEstimator : IEstimator<SsaForecastingTransformer>
{
    private readonly ForecastColumns _columns;
    private readonly SsaSettings _settings;
    private readonly Adaptation? _adaptation;
    private readonly int _trainSize;
    private readonly int? _rank;
    private readonly int _maximumRank;
    private readonly float _confidenceLevel;

    internal SsaForecastingEstimator(
        ForecastColumns columns,
        SsaSettings settings,
        Adaptation? adaptation,
        int trainSize,
        int? rank,
        int maximumRank,
        float confidenceLevel)
    {
        _columns = columns;
        _settings = settings;
        _adaptation = adaptation;
        _trainSize = trainSize;
        _rank = rank;
        _maximumRank = maximumRank;
        _confidenceLevel = confidenceLevel;
    }

    public SsaForecastingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var series = Read(input);
        if (series.Length <= 2 * _settings.WindowSize)
            throw new InvalidOperationException("The input size for training should be greater than twice the window size.");
        return new SsaForecastingTransformer(
            _columns, SsaForecaster.Learn(series, _settings, _adaptation, _rank, _maximumRank), _confidenceLevel);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return _columns.AddTo(inputSchema);
    }

    private double[] Read(IDataView input)
    {
        if (input.Schema.GetColumnOrNull(_columns.Series) is null)
            throw new ArgumentOutOfRangeException("schema", $"{_columns.Series} column 'Feature' not found");
        var column = _columns.FindSeries(input.Schema);
        using var cursor = input.GetRowCursor([column]);
        var get = cursor.GetGetter<float>(column);
        var series = new List<double>();
        float value = 0;
        while (series.Count < _trainSize && cursor.MoveNext())
        {
            get(ref value);
            if (!float.IsFinite(value))
            {
                throw new InvalidOperationException(
                    $"The series '{_columns.Series}' has {value} in row {series.Count}; replace what is missing, "
                    + "for instance with ReplaceMissingValues, before a model is fitted to it.");
            }
            series.Add(value);
        }

        return [.. series];
    }
}
