namespace NeuralML;

/// <summary>What gamma of a kernel is where it is not given, as in scikit-learn.</summary>
public enum GammaRule
{
    /// <summary>1 / (number of features * variance of all features together), after standardization where there is one.</summary>
    Scale,

    /// <summary>1 / number of features.</summary>
    Auto,
}
