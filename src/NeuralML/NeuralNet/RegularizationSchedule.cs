namespace NeuralML;

/// <summary>How strong dropout or weight decay is while training goes from its first step to the last.</summary>
public enum RegularizationSchedule
{
    /// <summary>The same throughout.</summary>
    Constant,

    /// <summary>In full for half of the steps, then down to 0 along half a cosine (Holzmüller et al. 2024, arXiv:2407.04491).</summary>
    FlatCosine,
}
