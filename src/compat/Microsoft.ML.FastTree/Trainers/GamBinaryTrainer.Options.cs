namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class GamBinaryTrainer
{
    public sealed class Options : OptionsBase
    {
    }
}
