namespace Microsoft.ML.Trainers;

public sealed partial class SgdCalibratedTrainer
{
    public sealed class Options : OptionsBase
    {
    }
}
