namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>The class that is most probable in each row.</summary>
/// <param name="ClassCount">Classes.</param>
/// <param name="Actual">The row's class, <c>[rows]</c>.</param>
/// <param name="Predicted">The most probable one, <c>[rows]</c>.</param>
/// <param name="Confidences">Its probability, <c>[rows]</c>.</param>
/// <param name="LogLoss">The mean of -ln of the probability of the row's class, which is taken as 1e-15 at least.</param>
internal sealed record ClassDecisions(
    int ClassCount, IReadOnlyList<int> Actual, IReadOnlyList<int> Predicted, IReadOnlyList<double> Confidences, double LogLoss)
{
    /// <summary>The part of rows whose class was predicted.</summary>
    public double Accuracy => Actual.Count == 0 ? double.NaN
        : (double)Enumerable.Range(0, Actual.Count).Count(row => Actual[row] == Predicted[row]) / Actual.Count;

    /// <summary>Every row's confidence, and whether it was right.</summary>
    public IEnumerable<(double Probability, bool Happened)> Outcomes
        => Enumerable.Range(0, Actual.Count).Select(row => (Confidences[row], Actual[row] == Predicted[row]));

    /// <summary>
    /// The decisions of <paramref name="predictions"/>: with one probability per row, class 1 where it is at least one half. Rows that have
    /// no class or no probability (NaN) do not count.
    /// </summary>
    public static ClassDecisions Of(ReportPredictions predictions)
    {
        int classCount = Math.Max(2, predictions.OutputCount);
        var actual = new List<int>();
        var predicted = new List<int>();
        var confidences = new List<double>();
        double loss = 0;
        var probabilities = new double[classCount];
        for (int row = 0; row < predictions.Labels.Count; row++)
        {
            Read(predictions, row, probabilities);
            float label = predictions.Labels[row];
            if (!(label >= 0 && label < classCount) || Array.Exists(probabilities, double.IsNaN))
            {
                continue;
            }

            int best = Array.LastIndexOf(probabilities, probabilities.Max());
            actual.Add((int)label);
            predicted.Add(best);
            confidences.Add(probabilities[best]);
            loss -= Math.Log(Math.Max(1e-15, probabilities[(int)label]));
        }

        return new(classCount, actual, predicted, confidences, loss / actual.Count);
    }

    private static void Read(ReportPredictions predictions, int row, double[] probabilities)
    {
        if (predictions.OutputCount == 1)
        {
            probabilities[1] = predictions.Values[row];
            probabilities[0] = 1 - probabilities[1];
            return;
        }

        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = predictions.Values[row * probabilities.Length + i];
        }
    }
}
