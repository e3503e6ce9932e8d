namespace Microsoft.ML.Trainers;

public abstract partial class SgdBinaryTrainerBase<TModel>
{
    public class OptionsBase : TrainerInputBaseWithWeight
    {
        public float L2Regularization = 1e-6f;
        public double ConvergenceTolerance = 1e-4;
        public int NumberOfIterations = 20;
        public double LearningRate = 0.01;
        public bool Shuffle = true;
        public float PositiveInstanceWeight = 1;
        public int? CheckFrequency;

        internal virtual void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            OptionCheck.Require(L2Regularization is >= 0 and < 0.5f, nameof(L2Regularization), "Must be in range [0, 0.5)");
            OptionCheck.Require(NumberOfIterations > 0, nameof(NumberOfIterations), "Must be positive");
            OptionCheck.Require(LearningRate > 0, nameof(LearningRate), "Must be positive");
            OptionCheck.Require(ConvergenceTolerance > 0, nameof(ConvergenceTolerance), "Must be positive");
            OptionCheck.Require(
                PositiveInstanceWeight > 0, nameof(PositiveInstanceWeight), "Weight for positive instances must be positive");
            OptionCheck.Require(CheckFrequency is null or > 0, nameof(CheckFrequency), "Must be positive");
        }
    }
}
