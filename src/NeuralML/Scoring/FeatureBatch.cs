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

    /// <summary>The numbers of the first rows, <c>[rows, numbers]</c>.</summary>
    public ReadOnlySpan<float> Numbers(int rows) => _numbers.AsSpan(0, rows * reader.NumberCount);

    /// <summary>The levels of the first rows, <c>[rows, categorical columns]</c>.</summary>
    public ReadOnlySpan<int> Categories(int rows) => _categories.AsSpan(0, rows * reader.CategoryCount);
}
