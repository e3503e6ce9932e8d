namespace NeuralML;

/// <summary>How much training may cost. A preset fills in the options that are left at null; what is set counts.</summary>
public enum NeuralNetPreset
{
    /// <summary>
    /// A small bag of two kinds, weighted by what they predict for rows that they have not seen: RealMlp on piecewise-linear embeddings
    /// and, for classes, the same on periodic ones, for numbers, TabM. A network of each kind for each of five folds, and four in all
    /// from 2,000 rows on. About a minute for tens of thousands of rows.
    /// </summary>
    Default,

    /// <summary>One Mlp: seconds.</summary>
    Fast,

    /// <summary>
    /// All three kinds, each for each of five folds, of ten below 2,000 rows; kinds that do not help on the first are left out: minutes.
    /// </summary>
    Best,
}
