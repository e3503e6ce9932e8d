namespace NeuralML.Features;

/// <summary>A <see cref="TrainingTable"/> in the making: rows in contiguous memory, written in any order.</summary>
internal sealed class TableBuilder
{
    private readonly int _numberCount;
    private readonly int _categoryCount;
    private float[] _numbers;
    private int[] _categories;
    private float[] _labels;

    public TableBuilder(int numberCount, int categoryCount, int capacity)
    {
        _numberCount = numberCount;
        _categoryCount = categoryCount;
        _labels = new float[Math.Min(capacity, MostRows)];
        _numbers = new float[_labels.Length * numberCount];
        _categories = new int[_labels.Length * categoryCount];
    }

    private int MostRows => Array.MaxLength / Math.Max(1, Math.Max(_numberCount, _categoryCount));

    public Span<float> Numbers(int row) => _numbers.AsSpan(row * _numberCount, _numberCount);

    public Span<int> Categories(int row) => _categories.AsSpan(row * _categoryCount, _categoryCount);

    public void SetLabel(int row, float label) => _labels[row] = label;

    /// <summary>Copies a row of another table, or of this one.</summary>
    public void Copy(TableBuilder source, int from, int to)
    {
        source.Numbers(from).CopyTo(Numbers(to));
        source.Categories(from).CopyTo(Categories(to));
        _labels[to] = source._labels[from];
    }

    /// <summary>Makes room for a row, and for as many again as there are.</summary>
    public void Reserve(int row)
    {
        if (row < _labels.Length)
            return;
        var grown = (int)Math.Min(Math.Max(1, 2L * _labels.Length), MostRows);
        if (row >= grown)
        {
            throw new InvalidOperationException(
                $"The training data does not fit into memory: more than {_labels.Length} rows of {_numberCount} features. "
                + $"Lower {nameof(NeuralNetOptions.MemoryLimit)}, so that it is streamed.");
        }

        Resize(grown);
    }

    /// <summary>Makes room for exactly so many rows; those beyond are lost.</summary>
    public void Resize(int rows)
    {
        Array.Resize(ref _labels, rows);
        Array.Resize(ref _numbers, rows * _numberCount);
        Array.Resize(ref _categories, rows * _categoryCount);
    }

    /// <summary>The table of all rows that there is room for, in the memory of this builder.</summary>
    public TrainingTable ToTable(int[] levelCounts) => new(_numbers, _labels, _numberCount, _categories, levelCounts);
}
