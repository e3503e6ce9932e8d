namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">What is in it, with the unit.</param>
/// <param name="Kind">How it is set.</param>
internal readonly record struct DataColumn(string Name, DataColumnKind Kind = DataColumnKind.Text);
