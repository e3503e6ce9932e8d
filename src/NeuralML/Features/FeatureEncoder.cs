namespace NeuralML.Features;

/// <summary>
/// Turns features as they are read into the inputs of a network: numbers scaled; for each that was missing in training an input that is
/// 1 where it is missing; and categories as one input per level. Fitted on the training rows only; safe for several threads.
/// </summary>
internal sealed class FeatureEncoder
{
    private readonly NumericScaler _scaler;
    private readonly int[] _missing;
    private readonly OneHotLevels[] _categories;

    private FeatureEncoder(NumericScaler scaler, int numberCount, int[] missing, OneHotLevels[] categories)
    {
        _scaler = scaler;
        NumberCount = numberCount;
        _missing = missing;
        _categories = categories;
        Width = numberCount + missing.Length + categories.Sum(levels => levels.Width);
    }

    /// <summary>The first inputs of a row: its numbers, scaled.</summary>
    public int NumberCount { get; }

    /// <summary>Inputs per row.</summary>
    public int Width { get; }

    public static FeatureEncoder Fit(NumericScaling scaling, TrainingTable table, ReadOnlySpan<int> rows)
    {
        var categories = new OneHotLevels[table.LevelCounts.Length];
        for (var column = 0; column < categories.Length; column++)
            categories[column] = OneHotLevels.Fit(table, column, rows);
        return new FeatureEncoder(NumericScaler.Fit(scaling, table, rows), table.FeatureCount, FindMissing(table, rows), categories);
    }

    /// <param name="numbers"><c>[rows, numbers]</c>, as they were read.</param>
    /// <param name="categories">The levels, <c>[rows, categorical columns]</c>.</param>
    /// <param name="target">Where the inputs go, <c>[rows, Width]</c>.</param>
    public void Encode(ReadOnlySpan<float> numbers, ReadOnlySpan<int> categories, Span<float> target)
    {
        if (Width == NumberCount)
        {
            _scaler.Transform(numbers, target);
            return;
        }

        for (var row = 0; row < target.Length / Width; row++)
        {
            EncodeRow(
                numbers.Slice(row * NumberCount, NumberCount),
                categories.Slice(row * _categories.Length, _categories.Length),
                target.Slice(row * Width, Width));
        }
    }

    private void EncodeRow(ReadOnlySpan<float> numbers, ReadOnlySpan<int> categories, Span<float> target)
    {
        _scaler.Transform(numbers, target);
        var next = NumberCount;
        foreach (var slot in _missing)
            target[next++] = float.IsNaN(numbers[slot]) ? 1 : 0;
        for (var column = 0; column < categories.Length; column++)
        {
            var levels = _categories[column];
            levels.Encode(categories[column], target.Slice(next, levels.Width));
            next += levels.Width;
        }
    }

    private static int[] FindMissing(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var missing = new bool[table.FeatureCount];
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var slot = 0; slot < row.Length; slot++)
                missing[slot] |= float.IsNaN(row[slot]);
        }

        return [.. Enumerable.Range(0, missing.Length).Where(slot => missing[slot])];
    }
}
