namespace Microsoft.ML.Trainers;

public abstract class AveragedLinearOptions : OnlineLinearOptions
{
    public float LearningRate = 1;
    public bool DecreaseLearningRate;
    public float L2Regularization;
    public bool Averaged = true;

    private protected AveragedLinearOptions()
    {
    }

    internal override void Check()
    {
        base.Check();
        OptionCheck.Require(LearningRate > 0, nameof(LearningRate), "Must be positive");
        OptionCheck.Require(L2Regularization is >= 0 and < 0.5f, nameof(L2Regularization), "Must be in range [0, 0.5)");
    }
}
