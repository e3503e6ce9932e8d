using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

/// <summary>The objective is: mean of weight * loss + L2 / 2 |w|^2 + L1 |w|.</summary>
/// <param name="L2">Above 0, or there is no dual.</param>
/// <param name="L1">0 or above.</param>
/// <param name="Tolerance">The duality gap, relative to the objective, at which it ends.</param>
/// <param name="MaximumIterations">How often all rows are passed at most.</param>
/// <param name="CheckFrequency">After how many iterations the gap is measured.</param>
/// <param name="BiasLearningRate">How fast the bias gets rid of its regularization: 0 not at all, 1 fastest.</param>
/// <param name="Shuffler">Orders the rows anew for each iteration; null leaves them in order.</param>
/// <param name="Host">Is asked before each iteration whether to go on.</param>
internal sealed record SdcaSettings(
    float L2,
    float L1,
    float Tolerance,
    int MaximumIterations,
    int CheckFrequency,
    float BiasLearningRate,
    Random? Shuffler,
    IHost Host)
{
    public const int AutomaticCheckFrequency = 5;

    // As much as a fifth of a row says; weaker regularization than that would cost many more iterations.
    public static float AutomaticL2(int rowCount) => Math.Clamp(0.2f / rowCount, 1e-6f, 2e-4f);

    public static int AutomaticIterations(int rowCount) => (int)Math.Clamp(4_000_000L / rowCount, 50, 1000);
}
