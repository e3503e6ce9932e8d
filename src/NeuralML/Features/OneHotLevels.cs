namespace NeuralML.Features;

/// <summary>
/// A categorical column as inputs of a network, one per level that the training rows have. What is missing there, and what is too rare
/// to be among the most frequent 255 levels, shares another one; a value that no training row has sets none if there is none such.
/// </summary>
internal sealed class OneHotLevels
{
    private const int MostInputs = 256;
    private const int None = -1;

    private readonly int[] _inputs;

    private OneHotLevels(int[] inputs)
    {
        _inputs = inputs;
        Width = inputs.Max() + 1;
    }

    /// <summary>Inputs of the column.</summary>
    public int Width { get; }

    public static OneHotLevels Fit(TrainingTable table, int column, ReadOnlySpan<int> rows)
    {
        var counts = new int[table.LevelCounts[column] + 1];
        foreach (var row in rows)
            counts[table.GetCategories(row)[column]]++;

        // Equally frequent levels rank in the order in which they occurred, so that the choice is the same each time.
        var kept = Enumerable.Range(1, counts.Length - 1)
            .Where(level => counts[level] > 0)
            .OrderByDescending(level => counts[level])
            .Take(MostInputs - 1)
            .Order()
            .ToArray();
        var shared = kept.Sum(level => counts[level]) < rows.Length ? kept.Length : None;
        var inputs = new int[counts.Length];
        Array.Fill(inputs, shared);
        for (var i = 0; i < kept.Length; i++)
            inputs[kept[i]] = i;
        return new OneHotLevels(inputs);
    }

    /// <summary>Writes the inputs for a level, <c>[Width]</c>.</summary>
    public void Encode(int level, Span<float> target)
    {
        target.Clear();
        if (_inputs[level] != None)
            target[_inputs[level]] = 1;
    }
}
