namespace Microsoft.ML.AutoML;

/// <summary>A tuner that can begin with what an earlier experiment has found.</summary>
internal interface ILearningTuner : ITuner
{
    /// <param name="features">A point of the whole search space.</param>
    /// <param name="loss">What came of it.</param>
    void Learn(double[] features, double loss);
}
