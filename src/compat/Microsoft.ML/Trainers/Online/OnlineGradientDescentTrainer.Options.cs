namespace Microsoft.ML.Trainers;

public sealed partial class OnlineGradientDescentTrainer
{
    public sealed class Options : AveragedLinearOptions
    {
        public Options()
        {
            LearningRate = 0.1f;
            DecreaseLearningRate = true;
        }

        public IRegressionLoss LossFunction { get; set; } = new SquaredLoss();
    }
}
