namespace Microsoft.ML.Data;

public sealed class CalibratedBinaryClassificationMetrics : BinaryClassificationMetrics
{
    internal CalibratedBinaryClassificationMetrics(
        ConfusionMatrix confusionMatrix, double areaUnderRocCurve, double areaUnderPrecisionRecallCurve, double logLoss, double entropy)
        : base(confusionMatrix, areaUnderRocCurve, areaUnderPrecisionRecallCurve)
    {
        LogLoss = logLoss;
        Entropy = entropy;
    }

    /// <summary>In bits.</summary>
    public double LogLoss { get; }

    public double LogLossReduction => (Entropy - LogLoss) / Entropy;

    /// <summary>The log loss of a model that knows the share of positive labels only, in bits.</summary>
    public double Entropy { get; }
}
