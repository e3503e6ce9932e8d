namespace NeuralML.AutoML;

/// <summary>How the fit of a configuration ended.</summary>
public enum TrialState
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It was fitted and measured.</summary>
    Completed,

    /// <summary>It was ended early, for others were better at the same stage.</summary>
    Pruned,

    /// <summary>It took longer than it was given.</summary>
    TimedOut,

    /// <summary>It threw an exception.</summary>
    Failed,
}
