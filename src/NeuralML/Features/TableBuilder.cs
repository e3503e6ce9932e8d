namespace NeuralML.Features;

/// <summary>A <see cref="TrainingTable"/> in the making: rows in contiguous memory, written in any order.</summary>
internal sealed class TableBuilder
{
    private readonly int _numberCount;
    private readonly int _categoryCount;
    private readonly int _labelCount;
    private int _capacity;
    private float[] _numbers;
    private int[] _categories;
    private float[] _labels;
    private float[]? _weights;

    public TableBuilder(FeatureColumns features, LabelColumn label, int capacity)
    {
        _numberCount = features.NumberCount;
        _categoryCount = features.Categorical.Length;
        _labelCount = label.Width;
        _capacity = Math.Min(capacity, MostRows);
        _numbers = new float[_capacity * _numberCount];
        _categories = new int[_capacity * _categoryCount];
        _labels = new float[_capacity * _labelCount];
        _weights = label.ExampleWeightName is null ? null : new float[_capacity];
    }

    private int MostRows => Array.MaxLength / Math.Max(Math.Max(_numberCount, _categoryCount), _labelCount);

    public Span<float> Numbers(int row) => _numbers.AsSpan(row * _numberCount, _numberCount);

    public Span<int> Categories(int row) => _categories.AsSpan(row * _categoryCount, _categoryCount);

    public Span<float> Labels(int row) => _labels.AsSpan(row * _labelCount, _labelCount);

    public void SetWeight(int row, float weight) => _weights?[row] = weight;

    /// <summary>Copies a row of another table, or of this one.</summary>
    public void Copy(TableBuilder source, int from, int to)
    {
        source.Numbers(from).CopyTo(Numbers(to));
        source.Categories(from).CopyTo(Categories(to));
        source.Labels(from).CopyTo(Labels(to));
        _weights?[to] = source._weights![from];
    }

    /// <summary>Makes room for a row, and for as many again as there are.</summary>
    public void Reserve(int row)
    {
        if (row < _capacity)
            return;
        var grown = (int)Math.Min(Math.Max(1, 2L * _capacity), MostRows);
        if (row >= grown)
        {
            throw new InvalidOperationException(
                $"The training data does not fit into memory: more than {_capacity} rows of {_numberCount} features. "
                + $"Lower {nameof(NeuralNetOptions.MemoryLimit)}, so that it is streamed.");
        }

        Resize(grown);
    }

    /// <summary>Makes room for exactly so many rows; those beyond are lost.</summary>
    public void Resize(int rows)
    {
        _capacity = rows;
        Array.Resize(ref _numbers, rows * _numberCount);
        Array.Resize(ref _categories, rows * _categoryCount);
        Array.Resize(ref _labels, rows * _labelCount);
        if (_weights is not null)
            Array.Resize(ref _weights, rows);
    }

    /// <summary>The table of all rows that there is room for, in the memory of this builder.</summary>
    public TrainingTable ToTable(int[] levelCounts)
        => new(_numbers, _labels, _numberCount, _categories, levelCounts, _labelCount, _weights);
}
