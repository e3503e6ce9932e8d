namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How a column is set.</summary>
internal enum DataColumnKind
{
    /// <summary>A short text.</summary>
    Text,

    /// <summary>A number: on the right, digits below digits.</summary>
    Number,

    /// <summary>A long text, which may be broken anywhere.</summary>
    Long,
}
