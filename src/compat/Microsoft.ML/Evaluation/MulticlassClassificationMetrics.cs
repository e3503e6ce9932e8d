namespace Microsoft.ML.Data;

public sealed class MulticlassClassificationMetrics
{
    internal MulticlassClassificationMetrics(
        ConfusionMatrix confusionMatrix,
        double microAccuracy,
        double macroAccuracy,
        double logLoss,
        double entropy,
        double[] perClassLogLoss,
        int topKPredictionCount,
        double[]? topKAccuracies)
    {
        ConfusionMatrix = confusionMatrix;
        MicroAccuracy = microAccuracy;
        MacroAccuracy = macroAccuracy;
        LogLoss = logLoss;
        LogLossReduction = (entropy - logLoss) / entropy;
        PerClassLogLoss = perClassLogLoss;
        TopKPredictionCount = topKPredictionCount;
        TopKAccuracyForAllK = topKAccuracies;
        TopKAccuracy = topKAccuracies?[^1] ?? 0;
    }

    /// <summary>In nats.</summary>
    public double LogLoss { get; }

    public double LogLossReduction { get; }

    public double MacroAccuracy { get; }

    public double MicroAccuracy { get; }

    public double TopKAccuracy { get; }

    public int TopKPredictionCount { get; }

    public IReadOnlyList<double>? TopKAccuracyForAllK { get; }

    public IReadOnlyList<double> PerClassLogLoss { get; }

    public ConfusionMatrix ConfusionMatrix { get; }
}
