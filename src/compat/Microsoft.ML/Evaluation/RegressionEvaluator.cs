namespace Microsoft.ML.Data;

internal static class RegressionEvaluator
{
    /// <summary>Reads the scored rows once. Rows without a label or a score do not count.</summary>
    public static RegressionMetrics Evaluate(IDataView data, string labelColumn, string scoreColumn)
    {
        var label = EvaluationColumns.Single(data.Schema, labelColumn, "Label");
        var score = EvaluationColumns.Single(data.Schema, scoreColumn, "Score");
        using var cursor = data.GetRowCursor([label, score]);
        var getLabel = cursor.GetGetter<float>(label);
        var getScore = cursor.GetGetter<float>(score);

        float truth = 0, prediction = 0;
        double count = 0, absolute = 0, squared = 0, mean = 0, variation = 0;
        while (cursor.MoveNext())
        {
            getLabel(ref truth);
            getScore(ref prediction);
            if (float.IsNaN(truth) || float.IsNaN(prediction))
                continue;
            var error = (double)prediction - truth;
            absolute += Math.Abs(error);
            squared += error * error;

            // Welford's update: exactly 0 for labels that are all the same.
            count++;
            var deviation = truth - mean;
            mean += deviation / count;
            variation += deviation * (truth - mean);
        }

        if (count == 0)
            return new RegressionMetrics(0, 0, 0);
        return new RegressionMetrics(absolute / count, squared / count, variation == 0 ? double.NaN : 1 - (squared / variation));
    }
}
