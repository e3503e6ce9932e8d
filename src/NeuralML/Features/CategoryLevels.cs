using NeuralML.Persistence;

namespace NeuralML.Features;

/// <summary>
/// The levels of a categorical column that a network tells apart, numbered from 1 in the order of their occurrence. All else is unknown
/// and has the number 0: what is missing, what no training row has and, where levels are many, those that a single row has, of which
/// nothing can be learned but how an unknown one behaves.
/// </summary>
internal sealed class CategoryLevels
{
    /// <summary>A column of so many levels or fewer, the unknown included where it occurs, has few.</summary>
    public const int Few = 9;

    private const int Most = 1 << 16;
    private const int FewestRows = 2;

    private const string ColumnName = "column";
    private const string NumbersName = "numbers";
    private const string HasUnknownName = "has_unknown";

    private readonly int[] _numbers;

    private CategoryLevels(int column, int[] numbers, int count, bool hasUnknown)
    {
        Column = column;
        _numbers = numbers;
        Count = count;
        HasUnknown = hasUnknown;
    }

    /// <summary>Which of the categorical columns.</summary>
    public int Column { get; }

    /// <summary>The levels told apart; the unknown does not count.</summary>
    public int Count { get; }

    /// <summary>Whether training rows have the unknown.</summary>
    public bool HasUnknown { get; }

    /// <summary>What the training rows have, the unknown included.</summary>
    public int CountInTraining => Count + (HasUnknown ? 1 : 0);

    public static CategoryLevels Fit(TrainingTable table, int column, ReadOnlySpan<int> rows)
    {
        var counts = new int[table.LevelCounts[column] + 1];
        foreach (var row in rows)
            counts[table.GetCategories(row)[column]]++;

        // Equally frequent levels rank in the order in which they occurred, so that the choice is the same each time.
        var fewest = counts.Count(count => count > 0) > Few ? FewestRows : 1;
        var kept = Enumerable.Range(1, counts.Length - 1)
            .Where(level => counts[level] >= fewest)
            .OrderByDescending(level => counts[level])
            .Take(Most)
            .Order()
            .ToArray();
        var numbers = new int[counts.Length];
        for (var i = 0; i < kept.Length; i++)
            numbers[kept[i]] = i + 1;
        return new CategoryLevels(column, numbers, kept.Length, kept.Sum(level => counts[level]) < rows.Length);
    }

    /// <param name="levelCounts">Of each categorical column the levels that the vocabulary has.</param>
    /// <param name="state">Where the numbers are.</param>
    /// <exception cref="FormatException">They are not there.</exception>
    public static CategoryLevels Read(IReadOnlyList<int> levelCounts, StateReader state)
    {
        var column = state.Indices(ColumnName, levelCounts.Count, 1)[0];
        var numbers = state.Indices(NumbersName, Most + 1, levelCounts[column] + 1);
        // Each level has a number of its own, but for those that count as unknown.
        var known = numbers.Where(number => number != Vocabulary.Unknown).ToArray();
        if (numbers[Vocabulary.Unknown] != Vocabulary.Unknown || !known.Order().SequenceEqual(Enumerable.Range(1, known.Length)))
            throw state.Damaged(NumbersName, "does not number the levels");
        return new CategoryLevels(column, numbers, known.Length, state.Indices(HasUnknownName, 2, 1)[0] == 1);
    }

    public void Write(StateWriter state)
    {
        state.Add(ColumnName, [Column]);
        state.Add(NumbersName, _numbers);
        state.Add(HasUnknownName, [HasUnknown ? 1 : 0]);
    }

    /// <summary>The number of the column's level in a row: 0 (unknown) to <see cref="Count"/>.</summary>
    public int Find(ReadOnlySpan<int> categories) => _numbers[categories[Column]];
}
