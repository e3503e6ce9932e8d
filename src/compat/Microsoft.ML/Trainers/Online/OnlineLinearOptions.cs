namespace Microsoft.ML.Trainers;

public abstract class OnlineLinearOptions : TrainerInputBaseWithLabel
{
    public int NumberOfIterations = 1;
    public float InitialWeightsDiameter;
    public bool Shuffle = true;

    private protected OnlineLinearOptions()
    {
    }

    internal virtual void Check()
    {
        ArgumentException.ThrowIfNullOrEmpty(FeatureColumnName);
        ArgumentException.ThrowIfNullOrEmpty(LabelColumnName);
        OptionCheck.Require(NumberOfIterations > 0, nameof(NumberOfIterations), "Must be positive");
        OptionCheck.Require(InitialWeightsDiameter >= 0, nameof(InitialWeightsDiameter), "Must be non-negative");
    }
}
