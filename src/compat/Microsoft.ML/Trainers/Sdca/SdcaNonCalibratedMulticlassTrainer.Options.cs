namespace Microsoft.ML.Trainers;

public sealed partial class SdcaNonCalibratedMulticlassTrainer
{
    public sealed class Options : MulticlassOptions
    {
        public ISupportSdcaClassificationLoss Loss { get; set; } = new SmoothedHingeLoss();

        internal override void Check()
        {
            base.Check();
            ArgumentNullException.ThrowIfNull(Loss);
        }
    }
}
