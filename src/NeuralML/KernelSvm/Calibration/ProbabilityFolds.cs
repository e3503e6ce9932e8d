namespace NeuralML.KernelSvm.Calibration;

/// <summary>The parts that rows are divided into, so that each is judged by a machine that has not seen it.</summary>
internal static class ProbabilityFolds
{
    /// <summary>As many as LIBSVM has.</summary>
    public const int Count = 5;

    /// <returns>The part of each row; each class is spread evenly.</returns>
    public static int[] Split(int[] rows, Func<int, float> labelOf, int seed)
    {
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        new Random(seed).Shuffle(order);
        var folds = new int[rows.Length];
        var next = 0;
        foreach (var group in order.GroupBy(i => labelOf(rows[i])).OrderBy(group => group.Key))
        {
            foreach (var i in group)
                folds[i] = next++ % Count;
        }

        return folds;
    }
}
