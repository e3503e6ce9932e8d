namespace Microsoft.ML.Trainers;

public sealed partial class LbfgsMaximumEntropyMulticlassTrainer
{
    public sealed class Options : OptionsBase
    {
        public Options()
        {
        }
    }
}
