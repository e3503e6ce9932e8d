namespace NeuralML.Scoring;

/// <summary>The features of some rows as they were read.</summary>
/// <param name="numbers"><c>[rows, numbers]</c>.</param>
/// <param name="categories">The levels, <c>[rows, categorical columns]</c>.</param>
/// <param name="count">The number of rows.</param>
internal readonly ref struct FeatureRows(ReadOnlySpan<float> numbers, ReadOnlySpan<int> categories, int count)
{
    public ReadOnlySpan<float> Numbers { get; } = numbers;

    public ReadOnlySpan<int> Categories { get; } = categories;

    public int Count => count;

    public FeatureRows Slice(int start, int length)
    {
        var (numbers, categories) = (Numbers.Length / count, Categories.Length / count);
        return new(Numbers.Slice(start * numbers, length * numbers), Categories.Slice(start * categories, length * categories), length);
    }
}
