using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML;

var mlContext = new MLContext(seed: 1);
var path = Path.Combine(AppContext.BaseDirectory, "cars.csv");
var data = mlContext.Data.LoadFromTextFile<Car>(path, separatorChar: ',', hasHeader: true);
var split = mlContext.Data.TrainTestSplit(data, testFraction: 0.2);

var pipeline = mlContext.Transforms.Categorical.OneHotEncoding("Origin")
    .Append(mlContext.Transforms.Concatenate("Features", "Cylinders", "Displacement", "Weight", "Year", "Origin"))
    .Append(mlContext.NeuralNet());

using var model = pipeline.Fit(split.TrainSet);
var metrics = mlContext.Regression.Evaluate(model.Transform(split.TestSet));
Console.WriteLine($"Typical error {metrics.RootMeanSquaredError:F1} miles per gallon, R squared {metrics.RSquared:F2}");

using var engine = mlContext.Model.CreatePredictionEngine<Car, Consumption>(model);
var beetle = new Car { Cylinders = 4, Displacement = 97, Weight = 1835, Year = 1970, Origin = "Europe" };
Console.WriteLine($"A car of 1970 from Europe: {engine.Predict(beetle).Score:F0} miles per gallon");

internal sealed class Car
{
    [LoadColumn(1)] public float Cylinders { get; set; }
    [LoadColumn(2)] public float Displacement { get; set; }
    [LoadColumn(4)] public float Weight { get; set; }
    [LoadColumn(6)] public float Year { get; set; }
    [LoadColumn(7)] public string Origin { get; set; } = "";
    [LoadColumn(8)] public float Label { get; set; }
}

internal sealed class Consumption
{
    public float Score { get; set; }
}
