namespace NeuralML.Cli.Compare;

/// <summary>What is predicted.</summary>
internal enum TableTask
{
    /// <summary>One of two classes.</summary>
    Binary,

    /// <summary>One of several classes.</summary>
    Multiclass,

    /// <summary>A number.</summary>
    Regression,
}
