using NeuralML.AutoML.Reporting.Curves;
using NeuralML.AutoML.Reporting.Plots;
using NeuralML.AutoML.Reporting.Tables;

namespace NeuralML.AutoML.Reporting.Html;

/// <summary>Figures of several classes.</summary>
internal static class MulticlassFigures
{
    private const int MostCells = 30;
    private const int MostPairs = 20;

    /// <summary>The confusion matrix, the classes least often found, and calibration.</summary>
    public static IEnumerable<Figure> Of(ReportData data) =>
    [
        Confusion(data, "the most probable class"), Recalls(data),
        PredictionStyles.Calibration(data, "probability of the class predicted", "part that is of that class"),
    ];

    /// <summary>The confusion matrix; where it would be too large to read, the pairs that are confused most often.</summary>
    public static Figure Confusion(ReportData data, string decision)
    {
        var set = MainPredictions.Of(data);
        var matrix = ConfusionMatrix.Of(ClassDecisions.Of(set));
        var pairs = ClassTable.Confused(data.Table, matrix, MostPairs);
        string rows = $"{Sentence.Start(set.Model)}, {set.Rows}, {decision}.";
        string most = pairs.Rows.Count == 0
            ? "No class is taken for another." : $"Most often {pairs.Rows[0][0].Text} is taken for {pairs.Rows[0][1].Text}.";
        if (matrix.ClassCount > MostCells && pairs.Rows.Count > 0)
        {
            return new("confusion", "Classes most often confused", $"{rows} {most}", Bars(data, matrix))
            {
                Note = $"{rows} The actual class → the class predicted.", Table = pairs,
            };
        }

        var names = Enumerable.Range(0, matrix.ClassCount).Select(index => ReportTasks.ClassName(data.Table, index)).ToArray();
        return new("confusion", "Confusion matrix", $"{rows} {most}", new HeatMap(matrix, names))
        {
            Note = $"{rows} Rows of the data by their class (down) and the class predicted (across). "
                + "The stronger the color, the larger the part of the actual class.",
            Table = ClassTable.Matrix(data.Table, matrix),
        };
    }

    private static BarPlot Bars(ReportData data, ConfusionMatrix matrix) => new(
        [.. matrix.MostConfused(MostPairs).Select(pair => new Bar(
            $"{ReportTasks.ClassName(data.Table, pair.Actual)} → {ReportTasks.ClassName(data.Table, pair.Predicted)}", "c-wrong", pair.Rows,
            null, NumberText.Count(pair.Rows)))],
        "rows")
    {
        LabelLength = 30,
    };

    private static Figure Recalls(ReportData data)
    {
        var matrix = ConfusionMatrix.Of(ClassDecisions.Of(MainPredictions.Of(data)));
        var worst = Enumerable.Range(0, matrix.ClassCount)
            .Where(index => matrix.RowTotal(index) > 0).OrderBy(matrix.Recall).Take(12).ToArray();
        return new(
            "recalls", worst.Length < matrix.ClassCount ? "Classes least often found" : "How often each class is found",
            "The part of each class's rows that is found: "
                + $"from {NumberText.Percent(worst.Select(matrix.Recall).FirstOrDefault(double.NaN))} on.",
            new BarPlot(
                [.. worst.Select(index => new Bar(
                    ReportTasks.ClassName(data.Table, index), "c-right", 100 * matrix.Recall(index), null,
                    NumberText.Percent(matrix.Recall(index))))],
                "part of the class's rows that is found (%)"))
        {
            Table = ClassTable.Of(data.Table, matrix).Shortened(200),
        };
    }
}
