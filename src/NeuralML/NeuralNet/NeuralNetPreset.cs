namespace NeuralML;

/// <summary>How much training may cost. A preset fills in the options that are left at null; what is set counts.</summary>
public enum NeuralNetPreset
{
    /// <summary>
    /// Two RealMlp side by side, one on piecewise-linear embeddings and one on periodic ones, weighted by what they predict on the
    /// validation rows: within a minute for tens of thousands of rows.
    /// </summary>
    Default,

    /// <summary>One Mlp: seconds.</summary>
    Fast,

    /// <summary>Bags of RealMlp over folds, blended with TabM: minutes.</summary>
    Best,
}
