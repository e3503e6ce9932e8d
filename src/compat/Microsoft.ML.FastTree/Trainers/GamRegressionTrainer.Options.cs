namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class GamRegressionTrainer
{
    public class Options : OptionsBase
    {
        public int PruningMetrics = 2;
    }
}
