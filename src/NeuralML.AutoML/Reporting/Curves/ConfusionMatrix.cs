namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>How often each class is taken for each.</summary>
/// <param name="ClassCount">Classes.</param>
/// <param name="Counts">Rows, <c>[actual * classes + predicted]</c>.</param>
internal sealed record ConfusionMatrix(int ClassCount, IReadOnlyList<int> Counts)
{
    /// <summary>Counts <paramref name="decisions"/>.</summary>
    public static ConfusionMatrix Of(ClassDecisions decisions)
    {
        var counts = new int[decisions.ClassCount * decisions.ClassCount];
        for (int row = 0; row < decisions.Actual.Count; row++)
        {
            counts[decisions.Actual[row] * decisions.ClassCount + decisions.Predicted[row]]++;
        }

        return new(decisions.ClassCount, counts);
    }

    /// <summary>Rows of class <paramref name="actual"/> for which <paramref name="predicted"/> was predicted.</summary>
    public int Count(int actual, int predicted) => Counts[actual * ClassCount + predicted];

    /// <summary>Rows of class <paramref name="actual"/>.</summary>
    public int RowTotal(int actual) => Enumerable.Range(0, ClassCount).Sum(predicted => Count(actual, predicted));

    /// <summary>Rows for which <paramref name="predicted"/> was predicted.</summary>
    public int ColumnTotal(int predicted) => Enumerable.Range(0, ClassCount).Sum(actual => Count(actual, predicted));

    /// <summary>The part of the rows of <paramref name="actual"/> that was found; NaN where it has none.</summary>
    public double Recall(int actual) => Count(actual, actual) / (double)RowTotal(actual);

    /// <summary>The part of the rows said to be <paramref name="predicted"/> that are; NaN where there are none.</summary>
    public double Precision(int predicted) => Count(predicted, predicted) / (double)ColumnTotal(predicted);

    /// <summary>The wrong cells with most rows, the fullest first.</summary>
    public IReadOnlyList<ConfusedPair> MostConfused(int most)
    {
        var pairs =
            from actual in Enumerable.Range(0, ClassCount)
            from predicted in Enumerable.Range(0, ClassCount)
            let rows = Count(actual, predicted)
            where actual != predicted && rows > 0
            orderby rows descending, actual, predicted
            select (actual, predicted, rows);
        return [.. pairs.Take(most).Select(pair => new ConfusedPair(
            pair.actual, pair.predicted, pair.rows, (double)pair.rows / RowTotal(pair.actual)))];
    }
}
