namespace Microsoft.ML.Trainers;

public sealed partial class AveragedPerceptronTrainer
{
    public sealed class Options : AveragedLinearOptions
    {
        public Options() => NumberOfIterations = 10;

        public IClassificationLoss LossFunction { get; set; } = new HingeLoss();
    }
}
