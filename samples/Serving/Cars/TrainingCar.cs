using Microsoft.ML.Data;

namespace Serving.Cars;

/// <summary>A row of cars.csv.</summary>
internal sealed class TrainingCar : Car
{
    [LoadColumn(8)] public required float MilesPerGallon { get; set; }
}
