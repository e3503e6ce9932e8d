using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.TimeSeries;

namespace NeuralML.Compat.Tests;

public class SsaForecastingTests
{
    private readonly MLContext _context = new(seed: 1);

    [Fact]
    public void A_constant_goes_on() => ForecastOf(_ => 7).ShouldAllBe(value => Math.Abs(value - 7) < 1e-3);

    [Fact]
    public void A_straight_line_goes_on()
        => ForecastOf(t => (3 * t) + 10).Select((value, i) => value - (3 * (60 + i)) - 10).ShouldAllBe(error => Math.Abs(error) < 0.1);

    [Fact]
    public void A_wave_goes_on()
        => ForecastOf(t => MathF.Sin(t / 2f)).Select((value, i) => value - MathF.Sin((60 + i) / 2f))
            .ShouldAllBe(error => Math.Abs(error) < 1e-3);

    [Fact]
    public void A_series_of_zeros_stays_0() => ForecastOf(_ => 0).ShouldAllBe(value => value == 0);

    [Fact]
    public void A_wave_that_grows_does_so_only_without_stabilization()
    {
        static float Growing(int t) => MathF.Pow(1.05f, t) * MathF.Sin(t);
        ForecastOf(Growing, horizon: 40, shouldStabilize: true).Max(Math.Abs).ShouldBeLessThan(25);
        ForecastOf(Growing, horizon: 40, shouldStabilize: false).Max(Math.Abs).ShouldBeGreaterThan(80);
    }

    [Fact]
    public void An_exponential_trend_grows_as_far_as_it_may()
    {
        static float Growing(int t) => MathF.Pow(1.05f, t);
        var slow = new GrowthRatio { TimeSpan = 10, Growth = Math.Pow(1.02, 10) };
        slow.Ratio.ShouldBe(1.02, 1e-12);
        // Rank 1 leaves no room for anything but the trend.
        var estimator = _context.Forecasting.ForecastBySsa(
            "Forecast", "Value", 2, 10, 60, 10, rankSelectionMethod: RankSelectionMethod.Fixed, rank: 1, maxGrowth: slow);
        var forecast = estimator.Fit(Series(Growing)).CreateTimeSeriesEngine<Point, ForecastsAlone>(_context).Predict().Forecast;
        (forecast[9] / forecast[8]).ShouldBe(1.02f, 1e-4f);
    }

    [Fact]
    public void A_model_that_adapts_learns_what_it_is_shown()
    {
        float[] ForecastAfterChange(bool isAdaptive)
        {
            var estimator = _context.Forecasting.ForecastBySsa(
                "Forecast", "Value", 8, 40, 60, 8, isAdaptive, 0.95f, RankSelectionMethod.Fixed, rank: 2);
            using var engine = estimator.Fit(Series(t => MathF.Sin(t))).CreateTimeSeriesEngine<Point, ForecastsAlone>(_context);
            for (var t = 0; t < 80; t++)
                engine.Predict(new Point { Value = MathF.Sin(t * 2f) });
            return engine.Predict().Forecast;
        }

        static float Error(float[] forecast) => forecast.Select((value, i) => Math.Abs(value - MathF.Sin((80 + i) * 2f))).Max();
        Error(ForecastAfterChange(isAdaptive: true)).ShouldBeLessThan(0.05f);
        Error(ForecastAfterChange(isAdaptive: false)).ShouldBeGreaterThan(0.5f);
    }

    [Fact]
    public void Fast_and_exact_selection_of_the_rank_agree()
    {
        float[] Forecast(RankSelectionMethod method) => _context.Forecasting
            .ForecastBySsa("Forecast", "Value", 10, 20, 60, 5, rankSelectionMethod: method).Fit(Series(t => MathF.Sin(t) + (t % 3)))
            .CreateTimeSeriesEngine<Point, ForecastsAlone>(_context).Predict().Forecast;
        Forecast(RankSelectionMethod.Fast).ShouldBe(Forecast(RankSelectionMethod.Exact));
    }

    [Fact]
    public void A_missing_value_of_the_series_is_named()
    {
        var estimator = _context.Forecasting.ForecastBySsa("Forecast", "Value", 5, 20, 60, 5);
        Should.Throw<InvalidOperationException>(() => estimator.Fit(Series(t => t == 13 ? float.NaN : t)))
            .Message.ShouldContain("'Value' has NaN in row 13");
    }

    [Theory]
    [InlineData("rank", 10)]
    [InlineData("rank", 0)]
    [InlineData("maxRank", 10)]
    [InlineData("maxRank", 0)]
    [InlineData("trainSize", 0)]
    [InlineData("confidenceLevel", 1)]
    [InlineData("discountFactor", 2)]
    public void A_parameter_that_cannot_be_is_named(string parameter, int value)
        => Should.Throw<ArgumentOutOfRangeException>(() => _context.Forecasting.ForecastBySsa(
            "Forecast",
            "Value",
            windowSize: 10,
            seriesLength: 20,
            trainSize: parameter == "trainSize" ? value : 60,
            horizon: 5,
            discountFactor: parameter == "discountFactor" ? value : 1,
            rank: parameter == "rank" ? value : null,
            maxRank: parameter == "maxRank" ? value : null,
            confidenceLevel: parameter == "confidenceLevel" ? value : 0.9f)).ParamName.ShouldBe(parameter);

    [Fact]
    public void Growth_needs_a_time_span()
        => Should.Throw<ArgumentOutOfRangeException>(
            () => _context.Forecasting.ForecastBySsa("Forecast", "Value", 10, 20, 60, 5, maxGrowth: new GrowthRatio { Growth = 2 }))
            .ParamName.ShouldBe("maxGrowth");

    [Fact]
    public void A_series_of_another_type_is_refused()
    {
        var data = _context.Data.LoadFromEnumerable(new[] { new { Value = 1.0 } });
        var estimator = _context.Forecasting.ForecastBySsa("Forecast", "Value", 5, 20, 60, 5);
        Should.Throw<ArgumentOutOfRangeException>(() => estimator.Fit(data)).Message.ShouldContain("expected Single, got Double");
        Should.Throw<ArgumentOutOfRangeException>(() => estimator.GetOutputSchema(Shape(data.Schema)))
            .Message.ShouldContain("expected Single, got Double");
    }

    [Theory]
    [InlineData(false, SchemaShape.Column.VectorKind.Vector)]
    [InlineData(true, SchemaShape.Column.VectorKind.VariableVector)]
    public void The_estimator_knows_its_columns(bool variableHorizon, SchemaShape.Column.VectorKind kind)
    {
        var estimator = _context.Forecasting.ForecastBySsa(
            "Forecast", "Value", 5, 20, 60, 5, confidenceLowerBoundColumn: "Lower", confidenceUpperBoundColumn: "Upper",
            variableHorizon: variableHorizon);
        var shape = estimator.GetOutputSchema(Shape(Series(t => t).Schema));
        shape.Select(column => column.Name).ShouldBe(["Value", "Forecast", "Lower", "Upper"]);
        shape.Skip(1).ShouldAllBe(column => column.Kind == kind && column.ItemType.Equals(NumberDataViewType.Single));
    }

    // A shape is made inside of chains only.
    private static SchemaShape Shape(DataViewSchema schema)
        => (SchemaShape)typeof(SchemaShape).GetMethod("Create", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [schema])!;

    private float[] ForecastOf(Func<int, float> series, int horizon = 12, bool shouldStabilize = true)
    {
        var estimator = _context.Forecasting.ForecastBySsa("Forecast", "Value", 12, 24, 60, horizon, shouldStabilize: shouldStabilize);
        using var engine = estimator.Fit(Series(series)).CreateTimeSeriesEngine<Point, ForecastsAlone>(_context);
        return engine.Predict().Forecast;
    }

    private IDataView Series(Func<int, float> series)
        => _context.Data.LoadFromEnumerable(Enumerable.Range(0, 60).Select(t => new Point { Value = series(t) }).ToArray());
}
