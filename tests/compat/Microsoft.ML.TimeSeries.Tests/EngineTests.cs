using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.TimeSeries;

namespace NeuralML.Compat.Tests;

public class EngineTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void Asking_without_an_example_does_not_move_the_model()
    {
        using var engine = Engine<ForecastsAlone>(Fit());
        engine.Predict().Forecast.ShouldBe(engine.Predict().Forecast);
        var before = engine.Predict().Forecast;
        engine.Predict(new Point { Value = 3 }).Forecast.ShouldNotBe(before);
    }

    [Fact]
    public void Horizon_and_confidence_are_those_of_one_prediction()
    {
        using var engine = Engine<Forecasts>(Fit());
        var usual = engine.Predict();
        var wider = engine.Predict(horizon: 9, confidenceLevel: 0.99f);
        wider.Forecast.Length.ShouldBe(9);
        wider.Forecast[..6].ShouldBe(usual.Forecast);
        wider.Lower[..6].Zip(usual.Lower).ShouldAllBe(pair => pair.First < pair.Second);
        wider.Upper[..6].Zip(usual.Upper).ShouldAllBe(pair => pair.First > pair.Second);
        engine.Predict().Lower.ShouldBe(usual.Lower);
    }

    [Fact]
    public void An_object_is_filled_again()
    {
        using var engine = Engine<ForecastsAlone>(Fit());
        using var other = Engine<ForecastsAlone>(Fit());
        var prediction = new ForecastsAlone();
        engine.Predict(new Point { Value = 1 }, ref prediction);
        prediction.Forecast.ShouldBe(other.Predict(new Point { Value = 1 }).Forecast);
        engine.Predict(new Point { Value = 2 }, ref prediction, horizon: 2);
        prediction.Forecast.ShouldBe(other.Predict(new Point { Value = 2 }, horizon: 2).Forecast);
    }

    [Fact]
    public void The_model_moves_even_if_nobody_reads_its_forecasts()
    {
        var (model, same) = (Fit(), Fit());
        Engine<Point>(model).Predict(new Point { Value = 3 }).Value.ShouldBe(3);
        Engine<ForecastsAlone>(model).Predict().Forecast.ShouldBe(Engine<ForecastsAlone>(same).Predict(new Point { Value = 3 }).Forecast);
    }

    [Fact]
    public void A_value_that_is_missing_is_taken_to_be_what_was_expected()
    {
        var (model, same) = (Fit(), Fit());
        var expected = Engine<ForecastsAlone>(same).Predict().Forecast[0];
        Engine<ForecastsAlone>(model).Predict(new Point { Value = float.NaN }).Forecast
            .Zip(Engine<ForecastsAlone>(same).Predict(new Point { Value = expected }).Forecast)
            .ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
    }

    [Fact]
    public void Rows_of_which_no_forecast_is_read_are_not_observed()
    {
        var (model, same) = (Fit(), Fit());
        model.Transform(Series()).GetColumn<float>("Value").Count().ShouldBe(60);
        Engine<ForecastsAlone>(model).Predict().Forecast.ShouldBe(Engine<ForecastsAlone>(same).Predict().Forecast);
    }

    [Fact]
    public void Rows_are_read_in_their_order()
    {
        var view = Fit().Transform(Series());
        view.CanShuffle.ShouldBeFalse();
        view.GetRowCount().ShouldBe(60);
        using var cursor = view.GetRowCursorSet(view.Schema, 4).ShouldHaveSingleItem();
        cursor.MoveNext().ShouldBeTrue();
        cursor.Position.ShouldBe(0);
    }

    [Fact]
    public void An_engine_of_a_chain_passes_examples_through_all_of_it()
    {
        var chain = _context.Transforms.CopyColumns("Series", "Value")
            .Append(Estimator("Series")).Append(_context.Transforms.CopyColumns("Lower", "Forecast")).Fit(Series());
        var prediction = Engine<Forecasts>(chain, ignoreMissingColumns: true).Predict(new Point { Value = 3 });
        prediction.Forecast.ShouldBe(Engine<ForecastsAlone>(Fit()).Predict(new Point { Value = 3 }).Forecast);
        prediction.Lower.ShouldBe(prediction.Forecast);
    }

    [Fact]
    public void A_model_saved_goes_on_where_it_stood()
    {
        var model = Fit(isAdaptive: true);
        Engine<Forecasts>(model).Predict(new Point { Value = 3 });
        using var stream = new MemoryStream();
        _context.Model.Save(model, Series().Schema, stream);
        ShouldGoOnAs(model, stream);
    }

    [Fact]
    public void A_checkpoint_goes_on_where_it_was_made()
    {
        var model = Fit();
        using var engine = Engine<Forecasts>(model);
        engine.Predict(new Point { Value = 3 });
        using var stream = new MemoryStream();
        engine.CheckPoint(_context, stream);
        ShouldGoOnAs(model, stream);
    }

    [Fact]
    public void A_checkpoint_is_a_model_in_a_file()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var model = Fit();
            using var engine = Engine<Forecasts>(model);
            engine.CheckPoint(_context, path);
            var loaded = _context.Model.Load(path, out var schema);
            schema.ShouldHaveSingleItem().Name.ShouldBe("Value");
            Engine<Forecasts>(loaded).Predict().Upper.ShouldBe(engine.Predict().Upper);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Only_an_engine_for_time_series_reads_such_a_model()
        => Should.Throw<ArgumentException>(() => _context.Model.CreatePredictionEngine<Point, ForecastsAlone>(Fit()))
            .ParamName.ShouldBe("transformer");

    [Theory]
    [InlineData(0, 0.9f, "horizon")]
    [InlineData(5, 0f, "confidenceLevel")]
    [InlineData(5, 1f, "confidenceLevel")]
    public void What_cannot_be_asked_for_is_named(int horizon, float confidenceLevel, string parameter)
    {
        using var engine = Engine<ForecastsAlone>(Fit());
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Predict(horizon, confidenceLevel)).ParamName.ShouldBe(parameter);
    }

    private static float Value(int t) => (5 * MathF.Sin(t / 2f)) + (t % 7) + (t * 0.1f);

    private void ShouldGoOnAs(ITransformer model, Stream stream)
    {
        stream.Position = 0;
        var loaded = _context.Model.Load(stream, out _);
        using var engine = Engine<Forecasts>(model);
        using var other = Engine<Forecasts>(loaded);
        foreach (var value in new[] { 1f, 8f, -4f })
        {
            var expected = engine.Predict(new Point { Value = value });
            var actual = other.Predict(new Point { Value = value });
            actual.Forecast.ShouldBe(expected.Forecast);
            actual.Lower.ShouldBe(expected.Lower);
            actual.Upper.ShouldBe(expected.Upper);
        }
    }

    private TimeSeriesPredictionEngine<Point, TDst> Engine<TDst>(ITransformer model, bool ignoreMissingColumns = false)
        where TDst : class, new()
        => model.CreateTimeSeriesEngine<Point, TDst>(_context, ignoreMissingColumns);

    private SsaForecastingTransformer Fit(bool isAdaptive = false) => Estimator("Value", isAdaptive).Fit(Series());

    private SsaForecastingEstimator Estimator(string series, bool isAdaptive = false) => _context.Forecasting.ForecastBySsa(
        "Forecast", series, 10, 40, 60, 6, isAdaptive, confidenceLowerBoundColumn: "Lower", confidenceUpperBoundColumn: "Upper");

    private IDataView Series()
        => _context.Data.LoadFromEnumerable(Enumerable.Range(0, 60).Select(t => new Point { Value = Value(t) }).ToArray());
}
