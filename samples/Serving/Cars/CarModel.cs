using Microsoft.ML;
using NeuralML;

namespace Serving.Cars;

/// <summary>Learns from cars of 1970 to 1982 which ones go 25 miles on a gallon.</summary>
internal static class CarModel
{
    public static void Train(string path, NeuralNetOptions options)
    {
        var mlContext = new MLContext(seed: 1);
        var file = Path.Combine(AppContext.BaseDirectory, "cars.csv");
        var cars = mlContext.Data.LoadFromTextFile<TrainingCar>(file, separatorChar: ',', hasHeader: true);
        var labels = mlContext.Transforms.Expression("Label", "x : x >= 25", nameof(TrainingCar.MilesPerGallon));
        options.NumericColumnNames =
        [
            nameof(Car.Cylinders), nameof(Car.Displacement), nameof(Car.Horsepower), nameof(Car.Weight), nameof(Car.Acceleration),
            nameof(Car.Year),
        ];
        options.CategoricalColumnNames = [nameof(Car.Origin)];
        using var model = mlContext.NeuralNet(options).Fit(labels.Fit(cars).Transform(cars));

        // It appears under its name when it is complete.
        var unfinished = path + ".new";
        mlContext.Model.Save(model, mlContext.Data.LoadFromEnumerable<Car>([]).Schema, unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
