namespace Microsoft.ML.Trainers;

public partial class KMeansTrainer
{
    public sealed class Options : UnsupervisedTrainerInputBaseWithWeight
    {
        public int NumberOfClusters = 5;
        public InitializationAlgorithm InitializationAlgorithm = InitializationAlgorithm.KMeansYinyang;
        public float OptimizationTolerance = 1e-7f;
        public int MaximumNumberOfIterations = 1000;

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            OptionCheck.Require(NumberOfClusters > 0, nameof(NumberOfClusters), "Must be positive");
            OptionCheck.Require(MaximumNumberOfIterations > 0, nameof(MaximumNumberOfIterations), "Must be positive");
            OptionCheck.Require(OptimizationTolerance > 0, nameof(OptimizationTolerance), "Tolerance must be positive");
        }
    }
}
