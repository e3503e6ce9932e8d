using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>What the rows of each class count.</summary>
internal static class ClassWeights
{
    /// <summary>The weights that the options ask for; null when all classes count the same.</summary>
    /// <param name="options">Balanced, given, or neither.</param>
    /// <param name="label">The classes.</param>
    /// <param name="table">Their rows.</param>
    /// <param name="rows">The training rows.</param>
    /// <returns><c>[labels, classes]</c>: a weight per class, for each label of a vector.</returns>
    public static float[]? Of(NeuralNetOptions options, LabelColumn label, TrainingTable table, ReadOnlySpan<int> rows)
    {
        if (options.ClassWeights is { } given)
            return [.. Enumerable.Repeat(given, label.Width).SelectMany(weights => weights).Select(weight => (float)weight)];
        return options.ClassWeighting == ClassWeighting.Balanced ? Balance(table, rows, label.ClassCount) : null;
    }

    /// <summary>
    /// Weights under which each class counts the same in total, and a row 1 in the mean (as "balanced" in scikit-learn); rows of more
    /// weight are more rows. A class without rows weighs 0.
    /// </summary>
    public static float[] Balance(TrainingTable table, ReadOnlySpan<int> rows, int classCount)
    {
        var sums = new double[table.LabelWidth * classCount];
        var total = 0.0;
        foreach (var row in rows)
        {
            var labels = table.GetLabels(row);
            var weight = table.GetWeight(row);
            total += weight;
            for (var i = 0; i < labels.Length; i++)
                sums[(i * classCount) + (int)labels[i]] += weight;
        }

        var weights = new float[sums.Length];
        for (var start = 0; start < sums.Length; start += classCount)
        {
            var classes = sums.AsSpan(start, classCount);
            var present = classCount - classes.Count(0);
            for (var i = 0; i < classCount; i++)
                weights[start + i] = classes[i] > 0 ? (float)(total / present / classes[i]) : 0;
        }

        return weights;
    }
}
