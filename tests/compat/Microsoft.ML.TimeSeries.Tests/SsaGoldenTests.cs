using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.TimeSeries;

namespace NeuralML.Compat.Tests;

public class SsaGoldenTests
{
    private const string File = "ssa";

    // The file allows 0.02; what differs is the last digits of ML.NET's single precision.
    private const double Tolerance = 0.002;

    private const RankSelectionMethod Fixed = RankSelectionMethod.Fixed;

    private static readonly Dictionary<string, Func<ForecastingCatalog, SsaForecastingEstimator>> Calls = new()
    {
        ["window 12, series 120, bounds 95 %"] = catalog => WithBounds(catalog, 12),
        ["window 24, series 120, bounds 95 %"] = catalog => WithBounds(catalog, 24),
        ["window 36, series 120, bounds 95 %"] = catalog => WithBounds(catalog, 36),
        ["window 12, series 36, bounds 95 %"] = catalog => WithBounds(catalog, 12, seriesLength: 36),
        ["window 24, series 60, bounds 95 %"] = catalog => WithBounds(catalog, 24, seriesLength: 60),
        ["window 48, series 120, bounds 95 %"] = catalog => WithBounds(catalog, 48),
        ["window 12, series 120, fixed rank 3"] = catalog => WithBounds(catalog, 12, method: Fixed, rank: 3),
        ["window 24, series 120, fixed rank 8"] = catalog => WithBounds(catalog, 24, method: Fixed, rank: 8),
        ["window 12, series 120, fixed rank 3, shouldStabilize false"]
            = catalog => WithBounds(catalog, 12, method: Fixed, rank: 3, shouldStabilize: false),
        ["window 24, series 120, fixed rank 8, shouldStabilize false"]
            = catalog => WithBounds(catalog, 24, method: Fixed, rank: 8, shouldStabilize: false),
        ["window 24, confidence 80 %"] = catalog => WithBounds(catalog, 24, confidenceLevel: 0.8f),
        ["window 24, shouldStabilize false"] = catalog => WithBounds(catalog, 24, shouldStabilize: false),
        ["no bounds"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 24, 120, 120, 24),
        ["trainSize below twice the window"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 24, 60, 40, 12),
        ["window larger than series"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 60, 48, 120, 12),
        ["window 1"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 1, 120, 120, 12),
        ["trainSize above the number of rows"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 24, 120, 200, 12),
        ["horizon 0"] = catalog => catalog.ForecastBySsa("Forecast", "passengers", 24, 120, 120, 0),
        ["missing input column"] = catalog => catalog.ForecastBySsa("Forecast", "nope", 24, 120, 120, 12),
    };

    private readonly MLContext _context = new(seed: 1);

    public static TheoryData<string> Forecasting => Golden.CaseNames(File, found => found["expected"]!["forecast"] is not null);

    public static TheoryData<string> Bounded => Golden.CaseNames(File, found => found["expected"]!["lower"] is not null);

    public static TheoryData<string> Mistakes => Golden.CaseNames(File, found => found["expected"]!["exception"] is not null);

    [SkippableFact]
    public void Every_golden_case_is_replayed()
        => Golden.Cases(File).Select(found => (string)found["case"]!).ShouldBe(Calls.Keys, ignoreOrder: true);

    [SkippableTheory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_in_the_words_of_the_golden_file(string name)
    {
        Action call = () => Calls[name](_context.Forecasting).Fit(Airline.Train(_context));
        call.ShouldThrow(Golden.Case(File, name)["expected"]!);
    }

    [SkippableTheory]
    [MemberData(nameof(Forecasting))]
    public void The_columns_are_those_of_the_golden_file(string name)
    {
        var (expected, model) = Fit(name);
        model.GetOutputSchema(Airline.Train(_context).Schema).Select(column => $"{column.Name} {column.Type}")
            .ShouldBe(expected["outputSchema"]!.AsArray().Select(column => $"{column!["name"]} {column["type"]}"));
    }

    [SkippableTheory]
    [MemberData(nameof(Forecasting))]
    public void Forecasts_are_those_of_the_golden_file(string name)
    {
        var (expected, model) = Fit(name);
        using var engine = model.CreateTimeSeriesEngine<Month, ForecastsAlone>(_context);
        var forecast = engine.Predict().Forecast;
        ShouldBeNear(forecast, expected["forecast"]!, "forecast");
        if (expected["rmseAgainstActual"] is { } rmse)
        {
            var errors = forecast.Zip(Airline.Months()[Airline.TrainSize..], (value, month) => (double)value - month.passengers).ToArray();
            Math.Sqrt(errors.Average(error => error * error)).ShouldBeNear(rmse, Tolerance, "rmse");
            errors.Average(Math.Abs).ShouldBeNear(expected["maeAgainstActual"], Tolerance, "mae");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Bounded))]
    public void Bounds_are_those_of_the_golden_file(string name)
    {
        var (expected, model) = Fit(name);
        using var engine = model.CreateTimeSeriesEngine<Month, Forecasts>(_context);
        var forecasts = engine.Predict();
        ShouldBeNear(forecasts.Lower, expected["lower"]!, "lower");
        ShouldBeNear(forecasts.Upper, expected["upper"]!, "upper");
    }

    [SkippableTheory]
    [MemberData(nameof(Forecasting))]
    public void Observations_move_the_model_as_in_the_golden_file(string name)
    {
        var (expected, model) = Fit(name);
        if (expected["after one more observation (y[120]), horizon 5"] is { } first)
        {
            using var engine = model.CreateTimeSeriesEngine<Month, ForecastsAlone>(_context);
            var months = Airline.Months();
            ShouldBeNear(engine.Predict(months[120], horizon: 5).Forecast, first, "after one");
            var second = expected["after a second observation (y[121])"]!;
            var forecast = engine.Predict(months[121]).Forecast;
            forecast.Length.ShouldBe((int)second["length"]!);
            ShouldBeNear(forecast[..5], second["first5"]!, "after two");
        }

        // The transformer goes on from where the engine left it.
        var row = model.Transform(Airline.Train(_context)).Preview(maxRows: 1).RowView.ShouldHaveSingleItem().Values;
        var expectedRow = expected["transform first row"]![0]!.AsArray();
        row[0].Value.ShouldBe((float)expectedRow[0]!);
        var values = row.Skip(1).Select(pair => ((VBuffer<float>)pair.Value).DenseValues().ToArray()).ToArray();
        values.Length.ShouldBe(expectedRow.Count - 1);
        ShouldBeNear(values[0], expectedRow[1]!, "forecast of a row");
        for (var i = 1; i < values.Length; i++)
            ShouldBeNear(values[i], expectedRow[i + 1]!, row[i + 1].Key);
    }

    private static SsaForecastingEstimator WithBounds(
        ForecastingCatalog catalog,
        int windowSize,
        int seriesLength = 120,
        float confidenceLevel = 0.95f,
        RankSelectionMethod method = RankSelectionMethod.Exact,
        int? rank = null,
        bool shouldStabilize = true)
        => catalog.ForecastBySsa(
            "Forecast",
            "passengers",
            windowSize,
            seriesLength,
            trainSize: 120,
            horizon: 24,
            rankSelectionMethod: method,
            rank: rank,
            shouldStabilize: shouldStabilize,
            confidenceLowerBoundColumn: "Lower",
            confidenceUpperBoundColumn: "Upper",
            confidenceLevel: confidenceLevel);

    private static void ShouldBeNear(float[] actual, JsonNode expected, string what)
    {
        var values = expected.AsArray();
        actual.Length.ShouldBe(values.Count, what);
        for (var i = 0; i < actual.Length; i++)
            ((double)actual[i]).ShouldBeNear(values[i], Tolerance, $"{what} {i}");
    }

    private (JsonNode Expected, SsaForecastingTransformer Model) Fit(string name)
        => (Golden.Case(File, name)["expected"]!, Calls[name](_context.Forecasting).Fit(Airline.Train(_context)));
}
