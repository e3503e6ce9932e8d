namespace NeuralML.Training;

/// <summary>Weights under which each class counts the same in total, and a row 1 in the mean (as "balanced" in scikit-learn).</summary>
internal static class ClassWeights
{
    /// <param name="labels">The class of every row of the table.</param>
    /// <param name="rows">The training rows.</param>
    /// <param name="classCount">The number of classes; one without rows weighs 0.</param>
    public static float[] Balance(float[] labels, ReadOnlySpan<int> rows, int classCount)
    {
        var counts = new int[classCount];
        foreach (var row in rows)
            counts[(int)labels[row]]++;
        var present = counts.Count(count => count > 0);
        var total = rows.Length;
        return Array.ConvertAll(counts, count => count == 0 ? 0 : (float)((double)total / present / count));
    }
}
