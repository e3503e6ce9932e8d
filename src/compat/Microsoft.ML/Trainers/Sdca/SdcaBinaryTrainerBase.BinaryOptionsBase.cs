namespace Microsoft.ML.Trainers;

public abstract partial class SdcaBinaryTrainerBase<TModel>
{
    public class BinaryOptionsBase : OptionsBase
    {
        public float PositiveInstanceWeight = 1;

        internal override void Check()
        {
            base.Check();
            OptionCheck.Require(
                PositiveInstanceWeight > 0, nameof(PositiveInstanceWeight), "Weight for positive instances must be positive");
        }
    }
}
