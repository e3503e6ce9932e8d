namespace Microsoft.ML.Trainers;

public sealed partial class LdSvmTrainer
{
    public sealed class Options : TrainerInputBaseWithWeight
    {
        public int TreeDepth = 3;
        public float LambdaW = 0.1f;
        public float LambdaTheta = 0.01f;
        public float LambdaThetaprime = 0.01f;
        public float Sigma = 1;
        public bool UseBias = true;
        public int NumberOfIterations = 15000;

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            OptionCheck.Require(TreeDepth is >= 0 and <= 24, nameof(TreeDepth), "Tree depth can not be negative, or above 24");
            OptionCheck.Require(LambdaW > 0, nameof(LambdaW), "Regularizer for W must be positive");
            OptionCheck.Require(LambdaTheta > 0, nameof(LambdaTheta), "Regularizer for Theta must be positive");
            OptionCheck.Require(LambdaThetaprime > 0, nameof(LambdaThetaprime), "Regularizer for Thetaprime must be positive");
            OptionCheck.Require(Sigma > 0, nameof(Sigma), "Sigma must be positive");
            OptionCheck.Require(NumberOfIterations > 0, nameof(NumberOfIterations), "Must be positive");
        }
    }
}
