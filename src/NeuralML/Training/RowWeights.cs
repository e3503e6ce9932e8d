using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>How much rows count: the product of their own weight and that of their class, 1 in the mean.</summary>
internal static class RowWeights
{
    /// <param name="table">The labels and the weights of rows.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="classWeights">What each class counts, <c>[labels, classes]</c>; null when all count 1.</param>
    /// <param name="width">Weights per row: as many as labels where classes have weights, which each label may have of its own.</param>
    /// <returns><c>[rows, width]</c>; null when all count the same.</returns>
    public static float[]? Of(TrainingTable table, int[] rows, float[]? classWeights, int width)
    {
        if (table.Weights is null && classWeights is null)
            return null;
        var classCount = (classWeights?.Length ?? 0) / width;
        var weights = new float[rows.Length * width];
        var mean = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var (row, column) = (rows[i / width], i % width);
            weights[i] = table.GetWeight(row);
            if (classWeights is not null)
                weights[i] *= classWeights[(column * classCount) + (int)table.GetLabels(row)[column]];
            mean += weights[i] / (double)weights.Length;
        }

        // Of classes that training had no rows of, all weigh 0.
        if (mean == 0)
            return null;
        foreach (ref var weight in weights.AsSpan())
            weight = (float)(weight / mean);
        return weights;
    }
}
