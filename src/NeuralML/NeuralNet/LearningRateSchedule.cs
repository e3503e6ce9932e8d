namespace NeuralML;

/// <summary>
/// How the learning rate moves while training goes from its first step to the last of <see cref="NeuralNetOptions.MaximumEpochs"/>.
/// </summary>
public enum LearningRateSchedule
{
    /// <summary>The same rate throughout.</summary>
    Constant,

    /// <summary>From the full rate to 0 along half a cosine (Loshchilov and Hutter 2017, arXiv:1608.03983, without restarts).</summary>
    Cosine,

    /// <summary>The full rate for half of the steps, then to 0 along half a cosine (Holzmüller et al. 2024, arXiv:2407.04491).</summary>
    FlatCosine,

    /// <summary>
    /// Four waves from 0 to the full rate and back, each twice as long as the one before (Holzmüller et al. 2024, arXiv:2407.04491).
    /// </summary>
    CosineLog4,

    /// <summary>
    /// From a 25th of the rate up to it in 30% of the steps, then down to nearly 0, along cosines (Smith and Topin 2019,
    /// arXiv:1708.07120, with PyTorch's defaults).
    /// </summary>
    OneCycle,

    /// <summary>
    /// A tenth of the rate whenever the validation loss has not fallen for half of <see cref="NeuralNetOptions.Patience"/> epochs.
    /// </summary>
    OnPlateau,
}
