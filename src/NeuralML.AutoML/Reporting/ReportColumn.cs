namespace NeuralML.AutoML.Reporting;

/// <summary>A column of the data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in ML.NET.</param>
/// <param name="Kind">What the comparison made of it.</param>
/// <param name="Missing">Rows in which it is missing.</param>
/// <param name="Distinct">Levels of a category, otherwise null.</param>
/// <param name="Note">Why it is not looked at, otherwise null.</param>
internal sealed record ReportColumn(string Name, string Type, ColumnKind Kind, int Missing, int? Distinct, string? Note);
