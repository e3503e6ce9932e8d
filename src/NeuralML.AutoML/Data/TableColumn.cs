using Microsoft.ML.Data;

namespace NeuralML.AutoML.Data;

/// <summary>A column and what the comparison makes of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">What it is to the comparison.</param>
/// <param name="Missing">Rows in which it, or a part of it, is missing.</param>
/// <param name="Levels">Different values of a category; 0 for others.</param>
/// <param name="Note">Why it is not looked at; null where it is.</param>
internal sealed record TableColumn(string Name, DataViewType Type, ColumnKind Kind, int Missing, int Levels, string? Note);
