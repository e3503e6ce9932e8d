namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Rows of two classes, the most probable first: what every threshold would find.</summary>
/// <param name="Positives">Rows of the true class.</param>
/// <param name="Negatives">The other rows.</param>
/// <param name="Found">Rows of the true class at or above each distinct probability, from the highest, <c>[thresholds]</c>.</param>
/// <param name="FalseAlarms">Other rows at or above it, <c>[thresholds]</c>.</param>
internal sealed record RankedRows(int Positives, int Negatives, IReadOnlyList<int> Found, IReadOnlyList<int> FalseAlarms)
{
    /// <summary>Ranks predictions of one probability each. Rows without one (NaN) do not count.</summary>
    public static RankedRows Of(ReportPredictions predictions)
    {
        var rows = Enumerable.Range(0, predictions.Labels.Count)
            .Where(row => !float.IsNaN(predictions.Values[row]) && !float.IsNaN(predictions.Labels[row])).ToArray();
        var keys = Array.ConvertAll(rows, row => -predictions.Values[row]);
        Array.Sort(keys, rows);
        var found = new List<int>();
        var falseAlarms = new List<int>();
        int positives = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            positives += predictions.Labels[rows[i]] > 0.5f ? 1 : 0;
            if (i == rows.Length - 1 || keys[i + 1] != keys[i])
            {
                found.Add(positives);
                falseAlarms.Add(i + 1 - positives);
            }
        }

        return new(positives, rows.Length - positives, found, falseAlarms);
    }
}
