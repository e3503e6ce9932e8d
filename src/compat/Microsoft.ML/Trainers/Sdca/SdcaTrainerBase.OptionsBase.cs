using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers;

public abstract partial class SdcaTrainerBase<TOptions, TTransformer, TModel>
{
    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        public float? L2Regularization;
        public float? L1Regularization;
        public float ConvergenceTolerance = 0.1f;
        public int? MaximumNumberOfIterations;
        public bool Shuffle = true;
        public int? ConvergenceCheckFrequency;
        public float BiasLearningRate = 0.1f;

        private protected OptionsBase()
        {
        }

        internal virtual void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            OptionCheck.Require(L2Regularization is null or > 0, nameof(L2Regularization), "L2 constant must be positive");
            OptionCheck.Require(L1Regularization is null or >= 0, nameof(L1Regularization), "L1 constant must be non-negative");
            OptionCheck.Require(ConvergenceTolerance is > 0 and <= 1, nameof(ConvergenceTolerance), "Must be in (0, 1]");
            OptionCheck.Require(MaximumNumberOfIterations is null or > 0, nameof(MaximumNumberOfIterations), "Must be positive");
            OptionCheck.Require(ConvergenceCheckFrequency is null or > 0, nameof(ConvergenceCheckFrequency), "Must be positive");
            OptionCheck.Require(BiasLearningRate >= 0, nameof(BiasLearningRate), "Must be non-negative");
        }

        internal SdcaSettings ToSettings(int rowCount, IHost host) => new(
            L2Regularization ?? SdcaSettings.AutomaticL2(rowCount),
            L1Regularization ?? 0,
            ConvergenceTolerance,
            MaximumNumberOfIterations ?? SdcaSettings.AutomaticIterations(rowCount),
            ConvergenceCheckFrequency ?? SdcaSettings.AutomaticCheckFrequency,
            BiasLearningRate,
            Shuffle ? host.Rand : null,
            host);
    }
}
