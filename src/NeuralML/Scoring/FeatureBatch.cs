using NeuralML.Features;

namespace NeuralML.Scoring;

/// <summary>The features of some rows as they were read, until they are scored together.</summary>
internal sealed class FeatureBatch(FeatureRowReader reader)
{
    private float[] _numbers = [];
    private int[] _categories = [];

    /// <summary>Makes room for a number of rows; what was in it is lost.</summary>
    public void Resize(int rows)
    {
        _numbers = new float[rows * reader.NumberCount];
        _categories = new int[rows * reader.CategoryCount];
    }

    /// <summary>Takes the features of the input's current row.</summary>
    public void Read(int row)
        => reader.Read(
            _numbers.AsSpan(row * reader.NumberCount, reader.NumberCount),
            _categories.AsSpan(row * reader.CategoryCount, reader.CategoryCount));

    public FeatureRows Rows(int start, int count) => new(
        _numbers.AsSpan(start * reader.NumberCount, count * reader.NumberCount),
        _categories.AsSpan(start * reader.CategoryCount, count * reader.CategoryCount),
        count);
}
