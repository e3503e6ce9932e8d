using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML;
using Serving.Cars;
using Serving.Models;
using Serving.Tests.Cars;

namespace Serving.Tests.Models;

public sealed class PredictionPoolTests : IDisposable
{
    private readonly ModelFile _file = new();

    public PredictionPoolTests() => _file.Train(seed: 1);

    [Fact]
    public void A_changed_file_is_served_from_the_next_look_on()
    {
        using var pool = Open();
        var before = pool.Predict(TestCars.Beetle).Probability;

        _file.Train(seed: 2);
        pool.Predict(TestCars.Beetle).Probability.ShouldBe(before);
        pool.ReloadIfChanged();

        pool.Predict(TestCars.Beetle).Probability.ShouldNotBe(before);
    }

    [Fact]
    public void A_damaged_file_leaves_the_model_before_it()
    {
        using var pool = Open();
        var before = pool.Predict(TestCars.Beetle).Probability;

        File.WriteAllBytes(_file.Path, File.ReadAllBytes(_file.Path)[..1000]);
        pool.ReloadIfChanged();

        pool.Predict(TestCars.Beetle).Probability.ShouldBe(before);
    }

    [Fact]
    public void A_model_of_other_columns_leaves_the_model_before_it()
    {
        using var pool = Open();
        var before = pool.Predict(TestCars.Beetle).Probability;

        var mlContext = new MLContext();
        var houses = mlContext.Data.LoadFromEnumerable([new { Price = 1f }]);
        mlContext.Model.Save(mlContext.Transforms.NormalizeMinMax("Price").Fit(houses), houses.Schema, _file.Path);
        pool.ReloadIfChanged();

        pool.Predict(TestCars.Beetle).Probability.ShouldBe(before);
    }

    [Fact]
    public void A_file_that_is_gone_leaves_the_model_before_it()
    {
        using var pool = Open();

        File.Delete(_file.Path);
        pool.ReloadIfChanged();

        pool.Predict(TestCars.Beetle).Probability.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Who_predicts_during_reloads_gets_the_prediction_of_one_of_the_models()
    {
        using var pool = Open();
        var cars = TestCars.Draw(20);
        byte[][] files = [File.ReadAllBytes(_file.Path), Retrained()];
        var expected = files.Select((_, i) => Predict(Reload(pool, files[i], i), cars)).ToArray();

        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            do
            {
                for (var i = 0; i < cars.Length; i++)
                    pool.Predict(cars[i]).Probability.ShouldBeOneOf(expected[0][i], expected[1][i]);
            }
            while (!stop.IsCancellationRequested);
        })).ToArray();
        for (var i = 2; i < 12; i++)
            Reload(pool, files[i % 2], i);
        stop.Cancel();

        Should.NotThrow(() => Task.WaitAll(clients));
    }

    public void Dispose() => _file.Dispose();

    private PredictionPool<Car, CarPrediction> Open() => new(_file.Path, NullLogger<PredictionPool<Car, CarPrediction>>.Instance);

    private static float[] Predict(PredictionPool<Car, CarPrediction> pool, Car[] cars)
        => Array.ConvertAll(cars, car => pool.Predict(car).Probability);

    private byte[] Retrained()
    {
        _file.Train(seed: 2);
        return File.ReadAllBytes(_file.Path);
    }

    private PredictionPool<Car, CarPrediction> Reload(PredictionPool<Car, CarPrediction> pool, byte[] file, int minute)
    {
        File.WriteAllBytes(_file.Path, file);
        File.SetLastWriteTimeUtc(_file.Path, DateTime.UnixEpoch.AddMinutes(minute));
        pool.ReloadIfChanged();
        return pool;
    }
}
