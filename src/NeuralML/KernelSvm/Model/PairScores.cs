using NeuralML.KernelSvm.Calibration;
using NeuralML.Scoring;

namespace NeuralML.KernelSvm.Model;

/// <summary>Scores of several classes from the machines of their pairs.</summary>
internal static class PairScores
{
    private const double SmallestProbability = 1e-7;

    /// <summary>How many numbers the computation needs.</summary>
    public static int MemoryOf(SvmModel model) => model.Classes.Length * (model.Classes.Length + 2);

    /// <param name="model">The model.</param>
    /// <param name="kernels">Of the row and the model's vectors.</param>
    /// <param name="memory">Memory.</param>
    /// <param name="scores">A score for each class, which add up to 1; 0 for classes without training rows.</param>
    public static void Compute(SvmModel model, ReadOnlySpan<float> kernels, double[] memory, Span<float> scores)
    {
        var classes = model.Classes.Length;
        var pairs = memory.AsSpan(0, classes * classes);
        var products = memory.AsSpan(classes * classes, classes);
        var results = memory.AsSpan(classes * (classes + 1), classes);
        if (model.Sigmoids is { } sigmoids)
        {
            var machine = 0;
            for (var i = 0; i < classes; i++)
            {
                for (var j = i + 1; j < classes; j++, machine++)
                {
                    var logit = (float)sigmoids[machine].Logit(model.Machines[machine].Decide(kernels));
                    var probability = Math.Clamp(
                        BinaryOutputColumns.Probability(logit), SmallestProbability, 1 - SmallestProbability);
                    (pairs[(i * classes) + j], pairs[(j * classes) + i]) = (probability, 1 - probability);
                }
            }

            PairwiseCoupling.Solve(pairs, products, results);
        }
        else
        {
            Vote(model, kernels, products, results);
        }

        scores.Clear();
        for (var i = 0; i < classes; i++)
            scores[model.Classes[i]] = (float)results[i];
    }

    /// <summary>Shares of votes; decision values decide between classes of as many.</summary>
    private static void Vote(SvmModel model, ReadOnlySpan<float> kernels, Span<double> confidences, Span<double> shares)
    {
        confidences.Clear();
        shares.Clear();
        var machine = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            for (var j = i + 1; j < shares.Length; j++, machine++)
            {
                var decision = model.Machines[machine].Decide(kernels);
                shares[decision > 0 ? i : j]++;
                confidences[i] += decision;
                confidences[j] -= decision;
            }
        }

        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            // From 0 to 2/3, less than a vote.
            shares[i] += (1 + (confidences[i] / (Math.Abs(confidences[i]) + 1))) / 3;
            sum += shares[i];
        }

        foreach (ref var share in shares)
            share /= sum;
    }
}
