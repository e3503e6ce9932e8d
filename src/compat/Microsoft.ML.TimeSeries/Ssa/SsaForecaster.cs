namespace Microsoft.ML.Transforms.TimeSeries;

/// <summary>A model and where in its series it stands.</summary>
internal sealed class SsaForecaster
{
    private readonly SsaSettings _settings;
    private readonly Adaptation? _adaptation;
    private readonly double[] _state;
    private readonly double[] _window;
    private double[] _series;
    private SsaModel _model;

    /// <param name="settings">How the model was learned.</param>
    /// <param name="adaptation">How it is learned again; null if it is not.</param>
    /// <param name="model">The model.</param>
    /// <param name="state">The last window of the signal, which forecasts continue.</param>
    /// <param name="window">The last window: of the signal at first, then of the values observed.</param>
    /// <param name="series">The last values, which an adaptive model is learned from.</param>
    public SsaForecaster(
        SsaSettings settings, Adaptation? adaptation, SsaModel model, double[] state, double[] window, double[] series)
    {
        _settings = settings;
        _adaptation = adaptation;
        _model = model;
        _state = state;
        _window = window;
        _series = series;
    }

    public SsaSettings Settings => _settings;

    public Adaptation? Adaptation => _adaptation;

    public SsaModel Model => _model;

    public double[] State => _state;

    public double[] Window => _window;

    public double[] Series => _series;

    /// <param name="series">The series to learn from.</param>
    /// <param name="settings">How to learn.</param>
    /// <param name="adaptation">How to learn again; null for a model that stays as it is.</param>
    /// <param name="rank">The rank; null for the best one.</param>
    /// <param name="maximumRank">The highest rank to try.</param>
    public static SsaForecaster Learn(
        double[] series, SsaSettings settings, Adaptation? adaptation, int? rank, int maximumRank)
    {
        var vectors = Trajectory.SingularVectors(series, settings.WindowSize);
        var model = SsaModel.Learn(series, vectors, rank ?? RankSelection.Select(series, vectors, maximumRank), settings, rank is not null);
        var state = model.Space.Project(series.AsSpan(^settings.WindowSize..));
        var kept = adaptation is null ? [] : series[^Math.Min(series.Length, adaptation.SeriesLength)..];
        return new SsaForecaster(settings, adaptation, model, state, (double[])state.Clone(), kept);
    }

    public void Observe(double value)
    {
        // A value that is missing is taken to be what was expected.
        if (!double.IsFinite(value))
            value = Forecast(1)[0];
        Append(_window, value);
        Append(_state, 0);
        var signal = _model.Space.Project(_window);
        for (var i = 0; i < signal.Length; i++)
        {
            // The mean of what the windows since the value was observed say of it.
            _state[i] += (signal[i] - _state[i]) / (signal.Length - i);
        }

        Adapt(value);
    }

    public double[] Forecast(int horizon) => _model.Forecast(_state, horizon);

    private static void Append(double[] values, double value)
    {
        Array.Copy(values, 1, values, 0, values.Length - 1);
        values[^1] = value;
    }

    private void Adapt(double value)
    {
        if (_adaptation is null)
            return;
        if (_series.Length < _adaptation.SeriesLength)
            _series = [.. _series, value];
        else
            Append(_series, value);
        // Of fewer values than two windows nothing can be learned.
        if (_series.Length <= 2 * _settings.WindowSize)
            return;
        var vectors = Trajectory.SingularVectors(_series, _settings.WindowSize, _adaptation.Discount);
        _model = SsaModel.Learn(_series, vectors, _model.Space.Rank, _settings, isRankGiven: false);
    }
}
