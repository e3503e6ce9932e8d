namespace Microsoft.ML.Trainers;

public sealed partial class OlsTrainer
{
    public sealed class Options : TrainerInputBaseWithWeight
    {
        public float L2Regularization = 1e-6f;
        public bool CalculateStatistics = true;
    }
}
