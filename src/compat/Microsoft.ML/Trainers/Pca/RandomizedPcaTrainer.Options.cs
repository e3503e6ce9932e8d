namespace Microsoft.ML.Trainers;

public sealed partial class RandomizedPcaTrainer
{
    public sealed class Options : UnsupervisedTrainerInputBaseWithWeight
    {
        public int Rank = 20;
        public int Oversampling = 20;
        public bool EnsureZeroMean = true;
        public int? Seed;

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            OptionCheck.Require(Rank > 0, nameof(Rank), "Rank must be positive");
            OptionCheck.Require(Oversampling >= 0, nameof(Oversampling), "Oversampling must be non-negative");
        }
    }
}
