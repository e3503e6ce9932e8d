namespace NeuralML.Cli.Compare;

/// <summary>What becomes of a column.</summary>
internal enum ColumnUse
{
    Label,
    Number,
    Text,
    Ignored,
}
