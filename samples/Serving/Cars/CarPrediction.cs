using Microsoft.ML.Data;

namespace Serving.Cars;

internal sealed class CarPrediction
{
    /// <summary>Whether the car goes 25 miles on a gallon.</summary>
    [ColumnName("PredictedLabel")]
    public bool IsEconomical { get; set; }

    /// <summary>How likely it does, from 0 to 1.</summary>
    public float Probability { get; set; }
}
