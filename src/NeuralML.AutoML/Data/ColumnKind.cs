namespace NeuralML.AutoML;

/// <summary>What a comparison makes of a column.</summary>
internal enum ColumnKind
{
    /// <summary>A number or a vector of numbers: a feature.</summary>
    Number,

    /// <summary>A text, a key or a Boolean: a feature of levels.</summary>
    Category,

    /// <summary>What is predicted.</summary>
    Label,

    /// <summary>How much a row counts.</summary>
    Weight,

    /// <summary>Rows of the same value stay on one side of a split.</summary>
    SamplingKey,

    /// <summary>Not looked at.</summary>
    Ignored,
}
