namespace Microsoft.ML.Trainers;

public sealed partial class LbfgsPoissonRegressionTrainer
{
    public sealed class Options : OptionsBase
    {
        public Options()
        {
        }
    }
}
