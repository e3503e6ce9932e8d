using NeuralML.Features;

namespace NeuralML.AutoML.Ensembling;

/// <summary>What members predict for rows that they had not trained on.</summary>
/// <param name="Task">What is predicted.</param>
/// <param name="Outputs">Values per row: 1, or one per class of several.</param>
/// <param name="Predictions">Of each member, <c>[rows * outputs]</c>.</param>
/// <param name="Labels">Of the rows.</param>
/// <param name="Rows">Which rows of the table these are; of folds that were divided again, the same ones several times.</param>
internal sealed record OutOfFold(PredictionTask Task, int Outputs, IReadOnlyList<float[]> Predictions, float[] Labels, int[] Rows)
{
    /// <summary>How often a row occurs, mean.</summary>
    public double Repeats => Rows.Length / (double)Rows.Distinct().Count();

    /// <summary>Those at some positions.</summary>
    public OutOfFold At(int[] positions) => this with
    {
        Predictions = [.. Predictions.Select(predictions => Select(predictions, positions))],
        Labels = Array.ConvertAll(positions, position => Labels[position]),
        Rows = Array.ConvertAll(positions, position => Rows[position]),
    };

    /// <summary>At most so many of them, evenly chosen.</summary>
    /// <param name="values">The predictions of each member that are enough.</param>
    /// <param name="fewestRows">The rows that are left in any case.</param>
    public OutOfFold Thinned(int values, int fewestRows)
    {
        var rows = Math.Max(values / Outputs, fewestRows);
        return Rows.Length <= rows ? this : At([.. Enumerable.Range(0, rows).Select(i => (int)((long)i * Rows.Length / rows))]);
    }

    private float[] Select(float[] predictions, int[] positions)
    {
        var selected = new float[positions.Length * Outputs];
        for (var i = 0; i < positions.Length; i++)
            predictions.AsSpan(positions[i] * Outputs, Outputs).CopyTo(selected.AsSpan(i * Outputs));
        return selected;
    }
}
