namespace Microsoft.ML.Trainers;

public sealed partial class SdcaNonCalibratedBinaryTrainer
{
    public sealed class Options : BinaryOptionsBase
    {
        public ISupportSdcaClassificationLoss LossFunction { get; set; } = new LogLoss();

        internal override void Check()
        {
            base.Check();
            ArgumentNullException.ThrowIfNull(LossFunction);
        }
    }
}
