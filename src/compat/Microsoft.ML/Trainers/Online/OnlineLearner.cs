namespace Microsoft.ML.Trainers;

/// <summary>Learns a linear model one row at a time.</summary>
internal abstract class OnlineLearner
{
    public abstract void Learn(FeatureRow features, float label, float weight);

    public abstract (float[] Weights, float Bias) Finish();
}
