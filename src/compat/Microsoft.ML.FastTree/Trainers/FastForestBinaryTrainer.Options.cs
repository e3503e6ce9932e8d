namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastForestBinaryTrainer
{
    public sealed class Options : FastForestOptionsBase
    {
        public double MaximumOutputMagnitudePerTree = 100;

        internal override void Check()
        {
            base.Check();
            Require(MaximumOutputMagnitudePerTree > 0, nameof(MaximumOutputMagnitudePerTree), "Must be positive.");
        }
    }
}
