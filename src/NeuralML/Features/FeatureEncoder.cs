using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// Turns features as they are read into the inputs of a network, in this order: numbers of many values, scaled; numbers of two values,
/// as 0 and 1; for each number that was missing in training an input that is 1 where it is missing, from which the network learns what to
/// make of it; columns of few categories as an input per level; and of many as the numbers of their levels. What is constant in training
/// is left out. Fitted on the training rows only; safe for several threads.
/// </summary>
internal sealed class FeatureEncoder
{
    private readonly int _featureCount;
    private readonly int _columnCount;
    private readonly NumericScaler _many;
    private readonly NumericScaler _two;
    private readonly int[] _missing;
    private readonly OneHotLevels[] _oneHot;
    private readonly CategoryLevels[] _numbered;

    private FeatureEncoder(
        int featureCount, int columnCount, NumericScaler many, NumericScaler two, int[] missing, OneHotLevels[] oneHot,
        CategoryLevels[] numbered)
    {
        _featureCount = featureCount;
        _columnCount = columnCount;
        _many = many;
        _two = two;
        _missing = missing;
        _oneHot = oneHot;
        _numbered = numbered;
        LevelCounts = Array.ConvertAll(numbered, levels => levels.Count + 1);
        var inputs = many.Count + two.Count + missing.Length + oneHot.Sum(levels => levels.Width) + numbered.Length;
        // Where nothing varies, a single input of 0, for a network has to have one.
        Width = Math.Max(1, inputs);
    }

    /// <summary>The first inputs of a row: its numbers of many values, scaled.</summary>
    public int NumberCount => _many.Count;

    /// <summary>For each of the last inputs of a row how many levels, unknown included, its column has.</summary>
    public IReadOnlyList<int> LevelCounts { get; }

    /// <summary>Inputs per row.</summary>
    public int Width { get; }

    /// <param name="scaling">How numbers of many values are scaled.</param>
    /// <param name="table">All rows.</param>
    /// <param name="rows">Those that train.</param>
    /// <param name="oneHot">Whether columns of few categories have an input per level; else they have the number of the level, too.</param>
    public static FeatureEncoder Fit(NumericScaling scaling, TrainingTable table, ReadOnlySpan<int> rows, bool oneHot = true)
    {
        var slots = NumericSlots.Find(table, rows);
        NumericScaler two = scaling == NumericScaling.None
            ? IdentityScaler.Fit(table, rows, slots.Two)
            : TwoValueScaler.Fit(table, rows, slots.Two);
        var few = new List<OneHotLevels>();
        var many = new List<CategoryLevels>();
        for (var column = 0; column < table.LevelCounts.Length; column++)
        {
            var levels = CategoryLevels.Fit(table, column, rows);
            if (levels.CountInTraining < 2)
                continue;
            if (oneHot && levels.CountInTraining <= CategoryLevels.Few)
                few.Add(new OneHotLevels(levels));
            else
                many.Add(levels);
        }

        return new FeatureEncoder(
            table.FeatureCount, table.LevelCounts.Length, NumericScaler.Fit(scaling, table, rows, slots.Many), two, slots.Missing,
            [.. few], [.. many]);
    }

    /// <param name="scaling">How numbers of many values are scaled.</param>
    /// <param name="columns">The columns that are read.</param>
    /// <param name="state">Where the scales and levels are.</param>
    /// <exception cref="FormatException">They are not there.</exception>
    public static FeatureEncoder Read(NumericScaling scaling, FeatureColumns columns, StateReader state)
    {
        var levelCounts = Array.ConvertAll(columns.Categorical, column => column.Vocabulary.LevelCount);
        var two = state.Part("two");
        var counts = state.Indices("categories", levelCounts.Length + 1, 2);
        return new FeatureEncoder(
            columns.NumberCount, levelCounts.Length, NumericScaler.Read(scaling, columns.NumberCount, state.Part("many")),
            scaling == NumericScaling.None
                ? NumericScaler.Read(scaling, columns.NumberCount, two)
                : TwoValueScaler.Read(columns.NumberCount, two),
            state.Indices("missing", columns.NumberCount),
            [.. Enumerable.Range(0, counts[0]).Select(i => new OneHotLevels(CategoryLevels.Read(levelCounts, state.Part("one_hot", i))))],
            [.. Enumerable.Range(0, counts[1]).Select(i => CategoryLevels.Read(levelCounts, state.Part("numbered", i)))]);
    }

    public void Write(StateWriter state)
    {
        _many.Write(state.Part("many"));
        _two.Write(state.Part("two"));
        state.Add("missing", _missing);
        state.Add("categories", [_oneHot.Length, _numbered.Length]);
        for (var i = 0; i < _oneHot.Length; i++)
            _oneHot[i].Write(state.Part("one_hot", i));
        for (var i = 0; i < _numbered.Length; i++)
            _numbered[i].Write(state.Part("numbered", i));
    }

    /// <param name="numbers"><c>[rows, numbers]</c>, as they were read.</param>
    /// <param name="categories">The levels, <c>[rows, categorical columns]</c>.</param>
    /// <param name="target">Where the inputs go, <c>[rows, Width]</c>.</param>
    public void Encode(ReadOnlySpan<float> numbers, ReadOnlySpan<int> categories, Span<float> target)
    {
        for (var row = 0; row < target.Length / Width; row++)
        {
            EncodeRow(
                numbers.Slice(row * _featureCount, _featureCount),
                categories.Slice(row * _columnCount, _columnCount),
                target.Slice(row * Width, Width));
        }
    }

    private void EncodeRow(ReadOnlySpan<float> numbers, ReadOnlySpan<int> categories, Span<float> target)
    {
        _many.Transform(numbers, target);
        _two.Transform(numbers, target[_many.Count..]);
        var next = _many.Count + _two.Count;
        foreach (var slot in _missing)
            target[next++] = float.IsNaN(numbers[slot]) ? 1 : 0;
        foreach (var levels in _oneHot)
        {
            levels.Encode(categories, target.Slice(next, levels.Width));
            next += levels.Width;
        }

        foreach (var levels in _numbered)
            target[next++] = levels.Find(categories);
        target[next..].Clear();
    }
}
