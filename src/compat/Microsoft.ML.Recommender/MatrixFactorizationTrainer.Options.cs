namespace Microsoft.ML.Trainers;

public sealed partial class MatrixFactorizationTrainer
{
    public sealed class Options
    {
        public string? MatrixColumnIndexColumnName;
        public string? MatrixRowIndexColumnName;
        public string? LabelColumnName;
        public LossFunctionType LossFunction = LossFunctionType.SquareLossRegression;
        public double Lambda = 0.1;
        public int ApproximationRank = 8;
        public int NumberOfIterations = 20;
        public double LearningRate = 0.1;
        public double Alpha = 0.0001;
        public double C = 0.000001;
        public bool NonNegative;

        internal void Check()
        {
            ArgumentException.ThrowIfNullOrEmpty(MatrixColumnIndexColumnName);
            ArgumentException.ThrowIfNullOrEmpty(MatrixRowIndexColumnName);
            ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
            OptionCheck.Require(ApproximationRank > 0, nameof(ApproximationRank), "Must be positive");
            OptionCheck.Require(NumberOfIterations > 0, nameof(NumberOfIterations), "Must be positive");
            OptionCheck.Require(Lambda >= 0, nameof(Lambda), "Must be non-negative");
            OptionCheck.Require(LearningRate > 0, nameof(LearningRate), "Must be positive");
            OptionCheck.Require(Alpha > 0, nameof(Alpha), "Must be positive");
        }
    }
}
