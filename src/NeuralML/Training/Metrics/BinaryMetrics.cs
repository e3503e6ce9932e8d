namespace NeuralML.Training.Metrics;

/// <summary>Metrics of logits against targets of 0 and 1.</summary>
internal static class BinaryMetrics
{
    public static Dictionary<ValidationMetric, double> Compute(float[] logits, float[] targets)
    {
        long right = 0, hits = 0, trues = 0, alarms = 0;
        var logLoss = 0.0;
        for (var row = 0; row < logits.Length; row++)
        {
            var (predicted, actual) = (logits[row] > 0, targets[row] > 0.5f);
            right += predicted == actual ? 1 : 0;
            hits += predicted && actual ? 1 : 0;
            trues += actual ? 1 : 0;
            alarms += predicted ? 1 : 0;
            // ln(1 + e^z), where e^z may be too large for a number.
            double wrong = actual ? -logits[row] : logits[row];
            logLoss += Math.Max(wrong, 0) + Math.Log(1 + Math.Exp(-Math.Abs(wrong)));
        }

        return new Dictionary<ValidationMetric, double>
        {
            [ValidationMetric.Accuracy] = (double)right / logits.Length,
            [ValidationMetric.AreaUnderRocCurve] = AreaUnderRocCurve(logits, targets),
            [ValidationMetric.F1Score] = trues + alarms == 0 ? 0 : 2.0 * hits / (trues + alarms),
            [ValidationMetric.LogLoss] = logLoss / logits.Length,
        };
    }

    /// <summary>From the ranks of the true rows (Mann and Whitney 1947); rows of the same score share the mean of their ranks.</summary>
    private static double AreaUnderRocCurve(float[] logits, float[] targets)
    {
        var scores = (float[])logits.Clone();
        var labels = (float[])targets.Clone();
        Array.Sort(scores, labels);
        var rankSum = 0.0;
        double trues = 0;
        for (var start = 0; start < scores.Length;)
        {
            var end = start;
            var truesHere = 0;
            for (; end < scores.Length && scores[end] == scores[start]; end++)
                truesHere += labels[end] > 0.5f ? 1 : 0;
            rankSum += truesHere * ((start + 1 + end) / 2.0);
            trues += truesHere;
            start = end;
        }

        return (rankSum - (trues * (trues + 1) / 2)) / (trues * (scores.Length - trues));
    }
}
