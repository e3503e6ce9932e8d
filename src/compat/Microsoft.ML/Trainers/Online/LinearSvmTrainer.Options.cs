namespace Microsoft.ML.Trainers;

public sealed partial class LinearSvmTrainer
{
    public sealed class Options : OnlineLinearOptions
    {
        public float Lambda = 0.001f;
        public int BatchSize = 1;
        public bool PerformProjection;
        public bool NoBias;
        public string? ExampleWeightColumnName;

        internal override void Check()
        {
            base.Check();
            OptionCheck.Require(Lambda > 0, nameof(Lambda), "Must be positive");
            OptionCheck.Require(BatchSize > 0, nameof(BatchSize), "Must be positive");
        }
    }
}
