namespace Microsoft.ML.Trainers;

public sealed partial class MatrixFactorizationTrainer
{
    public enum LossFunctionType
    {
        SquareLossRegression = 0,
        SquareLossOneClass = 12,
    }
}
