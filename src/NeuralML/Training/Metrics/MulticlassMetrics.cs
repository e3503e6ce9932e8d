namespace NeuralML.Training.Metrics;

/// <summary>Metrics of the logits of classes, <c>[rows, classes]</c>, against the indexes of the rows' classes.</summary>
internal static class MulticlassMetrics
{
    public static Dictionary<ValidationMetric, double> Compute(float[] logits, float[] targets)
    {
        var classes = logits.Length / targets.Length;
        var rowsOf = new long[classes];
        var rightOf = new long[classes];
        var logLoss = 0.0;
        for (var row = 0; row < targets.Length; row++)
        {
            var scores = logits.AsSpan(row * classes, classes);
            var actual = (int)targets[row];
            var predicted = 0;
            for (var i = 1; i < classes; i++)
                predicted = scores[i] > scores[predicted] ? i : predicted;
            rowsOf[actual]++;
            rightOf[actual] += predicted == actual ? 1 : 0;

            var sum = 0.0;
            foreach (var score in scores)
                sum += Math.Exp(score - scores[predicted]);
            logLoss += Math.Log(sum) + scores[predicted] - scores[actual];
        }

        return new Dictionary<ValidationMetric, double>
        {
            [ValidationMetric.Accuracy] = (double)rightOf.Sum() / targets.Length,
            [ValidationMetric.MacroAccuracy] = Enumerable.Range(0, classes)
                .Where(i => rowsOf[i] > 0)
                .Average(i => (double)rightOf[i] / rowsOf[i]),
            [ValidationMetric.LogLoss] = logLoss / targets.Length,
        };
    }
}
