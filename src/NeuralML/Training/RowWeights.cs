using NeuralML.Features;

namespace NeuralML.Training;

/// <summary>How much rows count: the product of their own weight and that of their class, in a unit of which some rows have 1 in the mean.</summary>
internal sealed class RowWeights
{
    private readonly float[]? _classWeights;
    private readonly double _unit = 1;

    /// <param name="classWeights">What each class counts, <c>[labels, classes]</c>; null when all count 1.</param>
    /// <param name="table">The labels and the weights of rows.</param>
    /// <param name="rows">The rows that have weight 1 in the mean.</param>
    public RowWeights(float[]? classWeights, TrainingTable table, int[] rows)
    {
        _classWeights = classWeights;
        // Of classes that training had no rows of, all weigh 0.
        if (Of(table, rows, Width(table)) is { } weights && weights.Average(weight => (double)weight) is var mean and > 0)
            _unit = mean;
    }

    /// <summary>The same for other rows, of which it is 1 in the mean.</summary>
    public RowWeights For(TrainingTable table, int[] rows) => new(_classWeights, table, rows);

    /// <summary>Weights per row: as many as labels where classes have weights, which each label may have of its own.</summary>
    public int Width(TrainingTable table) => _classWeights is null ? 1 : table.LabelWidth;

    /// <param name="table">The labels and the weights of rows.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="width">Weights per row: <see cref="Width"/>, or one for each label.</param>
    /// <returns><c>[rows, width]</c>; null when all count the same.</returns>
    public float[]? Of(TrainingTable table, int[] rows, int width)
    {
        if (table.Weights is null && _classWeights is null)
            return null;
        var classCount = (_classWeights?.Length ?? 0) / width;
        var weights = new float[rows.Length * width];
        for (var i = 0; i < weights.Length; i++)
        {
            var (row, column) = (rows[i / width], i % width);
            var ofClass = _classWeights is null ? 1 : _classWeights[(column * classCount) + (int)table.GetLabels(row)[column]];
            weights[i] = (float)(table.GetWeight(row) * ofClass / _unit);
        }

        return weights;
    }
}
