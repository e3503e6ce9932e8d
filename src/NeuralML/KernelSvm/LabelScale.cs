using NeuralML.Features;

namespace NeuralML.KernelSvm;

/// <summary>The unit in which a machine is trained on the numbers to predict.</summary>
/// <param name="Mean">What is 0 in it.</param>
/// <param name="Factor">What is 1 in it.</param>
internal sealed record LabelScale(double Mean, double Factor)
{
    public static LabelScale None { get; } = new(0, 1);

    /// <summary>Mean 0 and variance 1; labels that are all the same keep their unit.</summary>
    public static LabelScale Standard(TrainingTable table)
    {
        var (total, mean, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < table.RowCount; i++)
        {
            var weight = table.GetWeight(i);
            total += weight;
            var difference = table.Labels[i] - mean;
            mean += difference * weight / total;
            squares += weight * difference * (table.Labels[i] - mean);
        }

        var deviation = Math.Sqrt(squares / total);
        return new LabelScale(mean, deviation > 0 && double.IsFinite(deviation) ? deviation : 1);
    }

    public double[] Scale(float[] labels) => Array.ConvertAll(labels, label => (label - Mean) / Factor);
}
