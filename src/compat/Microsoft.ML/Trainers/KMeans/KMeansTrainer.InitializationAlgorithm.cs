namespace Microsoft.ML.Trainers;

public partial class KMeansTrainer
{
    public enum InitializationAlgorithm
    {
        KMeansPlusPlus = 0,
        Random = 1,
        KMeansYinyang = 2,
    }
}
