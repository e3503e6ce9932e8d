using NeuralML.Cli.Csv;

namespace NeuralML.Cli.Compare;

/// <summary>What is known of a CSV file after a first reading.</summary>
/// <param name="File">The file.</param>
/// <param name="Label">What to predict.</param>
/// <param name="Columns">All columns, that of the label too.</param>
/// <param name="Rows">Rows that have a label.</param>
/// <param name="Notes">What its owner should know.</param>
internal sealed record Table(
    CsvFile File, TableLabel Label, IReadOnlyList<TableColumn> Columns, int Rows, IReadOnlyList<string> Notes);
