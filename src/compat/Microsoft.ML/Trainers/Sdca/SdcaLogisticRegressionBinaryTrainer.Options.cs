namespace Microsoft.ML.Trainers;

public sealed partial class SdcaLogisticRegressionBinaryTrainer
{
    public sealed class Options : BinaryOptionsBase
    {
    }
}
