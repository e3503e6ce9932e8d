namespace Microsoft.ML.Trainers;

public abstract partial class LbfgsTrainerBase<TOptions, TTransformer, TModel>
{
    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        public float L2Regularization = 1;
        public float L1Regularization = 1;
        public float OptimizationTolerance = 1e-7f;
        public int HistorySize = 20;
        public int MaximumNumberOfIterations = int.MaxValue;
        public bool EnforceNonNegativity;

        protected OptionsBase()
        {
        }

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            Require(L2Regularization >= 0, nameof(L2Regularization), "Must be non-negative");
            Require(L1Regularization >= 0, nameof(L1Regularization), "Must be non-negative");
            Require(OptimizationTolerance > 0, nameof(OptimizationTolerance), "Must be positive");
            Require(HistorySize > 0, nameof(HistorySize), "Must be positive");
            Require(MaximumNumberOfIterations > 0, nameof(MaximumNumberOfIterations), "Must be positive");
        }

        private static void Require(bool holds, string option, string message)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(option, message);
        }
    }
}
