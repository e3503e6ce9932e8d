namespace NeuralML.NearestNeighbors.Search;

/// <summary>The nearest rows that were found so far, in order: by rank, those of the same rank by row number.</summary>
internal sealed class NeighborList(int capacity)
{
    private readonly double[] _ranks = new double[capacity];
    private readonly int[] _rows = new int[capacity];

    public int Count { get; private set; }

    public int Capacity => _rows.Length;

    public bool IsFull => Count == _rows.Length;

    /// <summary>The rank from which on a row is too far; infinite while there is room.</summary>
    public double Limit => IsFull ? _ranks[^1] : double.PositiveInfinity;

    public ReadOnlySpan<double> Ranks => _ranks.AsSpan(0, Count);

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(double rank, int row)
    {
        var place = Count;
        while (place > 0 && (rank < _ranks[place - 1] || (rank == _ranks[place - 1] && row < _rows[place - 1])))
            place--;
        if (place == _rows.Length)
            return;
        if (!IsFull)
            Count++;
        _ranks.AsSpan(place, Count - place - 1).CopyTo(_ranks.AsSpan(place + 1));
        _rows.AsSpan(place, Count - place - 1).CopyTo(_rows.AsSpan(place + 1));
        _ranks[place] = rank;
        _rows[place] = row;
    }
}
