using System.Text.Json;
using Microsoft.ML;
using Serving.Cars;
using Serving.Tests.Cars;

namespace Serving.Tests;

public sealed class PredictTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_beetle_is_economical_and_a_cadillac_is_not()
    {
        var cadillac = new Car
        {
            Cylinders = 8, Displacement = 500, Horsepower = 220, Weight = 4900, Acceleration = 10, Year = 1971, Origin = "USA",
        };

        (await server.PredictAsync(TestCars.Beetle)).IsEconomical.ShouldBeTrue();
        (await server.PredictAsync(cadillac)).IsEconomical.ShouldBeFalse();
    }

    [Fact]
    public async Task Parallel_requests_get_what_the_engine_alone_predicts()
    {
        var cars = TestCars.Draw(200);
        var mlContext = new MLContext();
        using var engine = mlContext.Model.CreatePredictionEngine<Car, CarPrediction>(mlContext.Model.Load(server.Model.Path, out _));
        var expected = cars.Select(car => engine.Predict(car).Probability);

        var answers = await Task.WhenAll(cars.Select(server.PredictAsync));

        answers.Select(answer => answer.Probability).ShouldBe(expected);
    }

    [Fact]
    public async Task A_batch_gets_the_predictions_of_its_rows()
    {
        var cars = TestCars.Draw(50);

        var batch = await server.PredictAsync(cars);

        batch.Length.ShouldBe(cars.Length);
        for (var i = 0; i < cars.Length; i++)
            batch[i].Probability.ShouldBe((await server.PredictAsync(cars[i])).Probability, tolerance: 1e-5);
        (await server.PredictAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_origin_that_training_had_not_counts_like_a_missing_one()
    {
        var (strange, missing) = (TestCars.Beetle, TestCars.Beetle);
        (strange.Origin, missing.Origin) = ("Atlantis", null);

        (await server.PredictAsync(strange)).Probability.ShouldBe((await server.PredictAsync(missing)).Probability);
    }

    [Fact]
    public async Task A_missing_number_changes_a_prediction_and_does_not_prevent_it()
    {
        var car = TestCars.Beetle;
        car.Weight = float.NaN;

        var prediction = (await server.PredictAsync(car)).Probability;

        prediction.ShouldBeInRange(0, 1);
        prediction.ShouldNotBe((await server.PredictAsync(TestCars.Beetle)).Probability);
    }

    [Fact]
    public async Task The_model_is_described_by_its_columns()
    {
        var model = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri("/model", UriKind.Relative))).RootElement;

        model.GetProperty("inputs").GetProperty("Origin").GetString().ShouldBe("String");
        model.GetProperty("inputs").EnumerateObject().Count().ShouldBe(7);
        model.GetProperty("outputs").EnumerateObject().Select(column => column.Name).ShouldBe(["PredictedLabel", "Score", "Probability"]);
    }
}
