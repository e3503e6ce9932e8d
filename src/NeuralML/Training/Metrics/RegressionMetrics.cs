namespace NeuralML.Training.Metrics;

/// <summary>Metrics of predicted numbers against the right ones.</summary>
internal static class RegressionMetrics
{
    /// <param name="outputs">What was predicted.</param>
    /// <param name="targets">What is right.</param>
    /// <param name="unit">What errors are multiplied by.</param>
    public static Dictionary<ValidationMetric, double> Compute(float[] outputs, float[] targets, double unit)
    {
        double squared = 0, absolute = 0, mean = 0, variance = 0;
        foreach (var target in targets)
            mean += target / (double)targets.Length;
        for (var row = 0; row < targets.Length; row++)
        {
            var error = (double)outputs[row] - targets[row];
            squared += error * error;
            absolute += Math.Abs(error);
            variance += Math.Pow(targets[row] - mean, 2);
        }

        return new Dictionary<ValidationMetric, double>
        {
            [ValidationMetric.RootMeanSquaredError] = Math.Sqrt(squared / targets.Length) * unit,
            [ValidationMetric.MeanAbsoluteError] = absolute / targets.Length * unit,
            [ValidationMetric.RSquared] = variance > 0 ? 1 - (squared / variance) : double.NaN,
        };
    }
}
