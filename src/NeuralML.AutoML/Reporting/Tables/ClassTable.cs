using NeuralML.AutoML.Reporting.Curves;

namespace NeuralML.AutoML.Reporting.Tables;

/// <summary>How well each class is found.</summary>
internal static class ClassTable
{
    /// <summary>Precision and recall of every class, the worst recall first.</summary>
    public static DataTable Of(ReportTable table, ConfusionMatrix matrix) => new(
        "Classes, the least often found first",
        [
            new("Class"), new("Rows", DataColumnKind.Number), new("Found (recall)", DataColumnKind.Number),
            new("Right when predicted (precision)", DataColumnKind.Number),
        ],
        [.. Enumerable.Range(0, matrix.ClassCount).OrderBy(matrix.Recall).Select(index => (IReadOnlyList<DataCell>)
        [
            ReportTasks.ClassName(table, index), NumberText.Count(matrix.RowTotal(index)), NumberText.Percent(matrix.Recall(index)),
            NumberText.Percent(matrix.Precision(index)),
        ])]);

    /// <summary>The confusion matrix.</summary>
    public static DataTable Matrix(ReportTable table, ConfusionMatrix matrix) => new(
        "Rows by their class (down) and the class predicted (across)",
        [
            new("Class"), .. Enumerable.Range(0, matrix.ClassCount)
                .Select(predicted => new DataColumn(ReportTasks.ClassName(table, predicted), DataColumnKind.Number)),
        ],
        [.. Enumerable.Range(0, matrix.ClassCount).Select(actual => (IReadOnlyList<DataCell>)
        [
            ReportTasks.ClassName(table, actual),
            .. Enumerable.Range(0, matrix.ClassCount).Select(predicted => (DataCell)NumberText.Count(matrix.Count(actual, predicted))),
        ])]);

    /// <summary>Pairs of classes, the most often confused first.</summary>
    public static DataTable Confused(ReportTable table, ConfusionMatrix matrix, int most) => new(
        "Classes that are taken for each other",
        [
            new("Actual class"), new("Predicted class"), new("Rows", DataColumnKind.Number),
            new("Of the actual class's rows", DataColumnKind.Number),
        ],
        [.. matrix.MostConfused(most).Select(pair => (IReadOnlyList<DataCell>)
        [
            ReportTasks.ClassName(table, pair.Actual), ReportTasks.ClassName(table, pair.Predicted), NumberText.Count(pair.Rows),
            NumberText.Percent(pair.Share),
        ])]);
}
