namespace Microsoft.ML.Trainers.FastTree;

public abstract partial class GamTrainerBase<TOptions, TTransformer, TModel>
{
    public abstract class OptionsBase : TrainerInputBaseWithWeight
    {
        public int NumberOfIterations = 9500;
        public double LearningRate = 0.002;
        public int MaximumBinCountPerFeature = 255;
        public double MaximumTreeOutput = double.PositiveInfinity;
        public int MinimumExampleCountPerLeaf = 10;
        public int? NumberOfThreads;
        public bool FeatureFlocks = true;
        public bool EnablePruning = true;

        private protected OptionsBase()
        {
        }

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            Require(NumberOfIterations > 0, nameof(NumberOfIterations), "Must be positive.");
            Require(LearningRate > 0, nameof(LearningRate), "Must be positive.");
            Require(MaximumBinCountPerFeature > 1, nameof(MaximumBinCountPerFeature), "Must be greater than 1.");
            Require(MaximumTreeOutput > 0, nameof(MaximumTreeOutput), "Must be positive.");
            Require(MinimumExampleCountPerLeaf > 0, nameof(MinimumExampleCountPerLeaf), "Must be positive.");
            Require(NumberOfThreads is null or > 0, nameof(NumberOfThreads), "Must be null or positive.");
        }

        private static void Require(bool holds, string option, string message)
        {
            if (!holds)
                throw new ArgumentOutOfRangeException(option, message);
        }
    }
}
