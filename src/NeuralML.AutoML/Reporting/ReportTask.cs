namespace NeuralML.AutoML.Reporting;

/// <summary>What is predicted.</summary>
internal enum ReportTask
{
    /// <summary>One of two classes.</summary>
    Binary,

    /// <summary>One of several classes.</summary>
    Multiclass,

    /// <summary>A number.</summary>
    Regression,
}
