namespace Microsoft.ML.Trainers;

public abstract class UnsupervisedTrainerInputBaseWithWeight : TrainerInputBase
{
    public string? ExampleWeightColumnName;

    private protected UnsupervisedTrainerInputBaseWithWeight()
    {
    }
}
