namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastForestRegressionTrainer
{
    public sealed class Options : FastForestOptionsBase
    {
    }
}
