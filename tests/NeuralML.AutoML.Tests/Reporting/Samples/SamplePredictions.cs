using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting.Samples;

/// <summary>Predictions of models that do not exist.</summary>
internal static class SamplePredictions
{
    public static ReportPredictions Binary(string model, int rows, int seed, double skill)
    {
        var random = new Random(seed);
        var labels = new float[rows];
        var values = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            double signal = Noise(random) * 2.4 - 1.2;
            labels[row] = random.NextDouble() < Sigmoid(skill * signal) ? 1 : 0;
            values[row] = (float)Sigmoid(skill * signal * 0.85 + Noise(random) * 0.6);
        }

        return new(model, "test rows", 1, labels, values);
    }

    public static ReportPredictions Multiclass(string model, int rows, int classes, int seed, double skill)
    {
        var random = new Random(seed);
        var labels = new float[rows];
        var values = new float[rows * classes];
        for (int row = 0; row < rows; row++)
        {
            int label = Math.Min(classes - 1, (int)(Math.Pow(random.NextDouble(), 1.25) * classes));
            labels[row] = label;
            var scores = Enumerable.Range(0, classes)
                .Select(index => Math.Exp(1.25 * (Noise(random) * 1.6 + (index == label ? skill : index == label / 2 ? skill * 0.5 : 0))))
                .ToArray();
            double sum = scores.Sum();
            for (int i = 0; i < classes; i++)
            {
                values[row * classes + i] = (float)(scores[i] / sum);
            }
        }

        return new(model, "test rows", classes, labels, values);
    }

    public static ReportPredictions Regression(string model, int rows, int seed, double error)
    {
        var random = new Random(seed);
        var labels = new float[rows];
        var values = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            double price = 180_000 * Math.Exp(0.45 * Noise(random));
            labels[row] = (float)price;
            values[row] = (float)(price * (1 + error * Noise(random)) * 0.96 + 7_000);
        }

        return new(model, "test rows", 1, labels, values);
    }

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));

    private static double Noise(Random random)
        => 1.4 * (random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble() - 2);
}
