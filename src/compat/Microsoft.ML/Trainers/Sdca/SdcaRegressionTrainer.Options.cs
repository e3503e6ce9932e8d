namespace Microsoft.ML.Trainers;

public sealed partial class SdcaRegressionTrainer
{
    public sealed class Options : OptionsBase
    {
        public Options()
        {
            ConvergenceTolerance = 0.01f;
            BiasLearningRate = 1;
        }

        public ISupportSdcaRegressionLoss LossFunction { get; set; } = new SquaredLoss();

        internal override void Check()
        {
            base.Check();
            ArgumentNullException.ThrowIfNull(LossFunction);
        }
    }
}
