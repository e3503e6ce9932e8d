namespace NeuralML.Cli.Compare;

/// <param name="Name">Its name.</param>
/// <param name="Index">Its place in a record, from 0.</param>
/// <param name="Use">What becomes of it.</param>
internal sealed record TableColumn(string Name, int Index, ColumnUse Use);
