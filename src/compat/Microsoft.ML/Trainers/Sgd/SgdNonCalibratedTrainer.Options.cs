namespace Microsoft.ML.Trainers;

public sealed partial class SgdNonCalibratedTrainer
{
    public sealed class Options : OptionsBase
    {
        public IClassificationLoss LossFunction = new LogLoss();
    }
}
