namespace Microsoft.ML.Trainers;

public sealed partial class SdcaMaximumEntropyMulticlassTrainer
{
    public sealed class Options : MulticlassOptions
    {
    }
}
