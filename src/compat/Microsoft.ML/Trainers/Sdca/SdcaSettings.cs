namespace Microsoft.ML.Trainers;

/// <summary>The objective is: mean of weight * loss + L2 / 2 |w|^2 + L1 |w|.</summary>
/// <param name="L2">Above 0, or there is no dual.</param>
/// <param name="L1">0 or above.</param>
/// <param name="Tolerance">The duality gap, relative to the objective, at which it ends.</param>
/// <param name="MaximumIterations">How often all rows are passed at most.</param>
/// <param name="CheckFrequency">After how many iterations the gap is measured.</param>
/// <param name="BiasLearningRate">How fast the bias gets rid of its regularization: 0 not at all, 1 fastest.</param>
/// <param name="Shuffler">Orders the rows anew for each iteration; null leaves them in order.</param>
internal sealed record SdcaSettings(
    float L2, float L1, float Tolerance, int MaximumIterations, int CheckFrequency, float BiasLearningRate, Random? Shuffler)
{
    public const int AutomaticCheckFrequency = 5;

    // Weaker regularization than the data calls for costs iterations, which few rows have to spare.
    public static float AutomaticL2(int rowCount) => (float)Math.Max(1e-6, 0.05 / rowCount);

    public static int AutomaticIterations(int rowCount) => (int)Math.Clamp(4_000_000L / rowCount, 50, 1000);
}
