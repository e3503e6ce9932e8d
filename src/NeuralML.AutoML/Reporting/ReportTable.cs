namespace NeuralML.AutoML.Reporting;

/// <summary>The data of a comparison.</summary>
/// <param name="Task">"binary classification", "multiclass classification" or "regression".</param>
/// <param name="RowCount">Rows with a label.</param>
/// <param name="SkippedRows">Rows without a label.</param>
/// <param name="TestRows">Rows that no choice ever saw; 0 for none.</param>
/// <param name="Folds">Parts of the others that judge in turn.</param>
/// <param name="Label">The label column.</param>
/// <param name="ClassNames">Names of the classes, as the columns of predictions are ordered; empty for numbers.</param>
/// <param name="ClassCounts">Rows of each class.</param>
/// <param name="LabelMean">Mean of a label that is a number.</param>
/// <param name="LabelDeviation">Its standard deviation.</param>
/// <param name="Columns">The other columns.</param>
/// <param name="Fingerprint">Tells the data from other data.</param>
internal sealed record ReportTable(
    string Task, int RowCount, int SkippedRows, int TestRows, int Folds, string Label, IReadOnlyList<string> ClassNames,
    IReadOnlyList<int> ClassCounts, double? LabelMean, double? LabelDeviation, IReadOnlyList<ReportColumn> Columns, string Fingerprint);
