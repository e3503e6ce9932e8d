namespace NeuralML.NearestNeighbors.Hnsw;

/// <summary>The nearest rows that a walk has met, in order, each with whether its links have been followed.</summary>
internal sealed class Candidates
{
    private float[] _distances = [];
    private int[] _rows = [];
    private bool[] _followed = [];
    private int _capacity;
    private int _next;

    public int Count { get; private set; }

    public ReadOnlySpan<float> Distances => _distances.AsSpan(0, Count);

    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    /// <summary>The distance from which on a row is too far; infinite while there is room.</summary>
    public float Limit => Count == _capacity ? _distances[Count - 1] : float.PositiveInfinity;

    /// <summary>Forgets all rows.</summary>
    /// <param name="capacity">How many there may be.</param>
    public void Reset(int capacity)
    {
        Count = 0;
        Restart(capacity);
    }

    /// <summary>Keeps the nearest of the rows, and forgets which were followed.</summary>
    /// <param name="capacity">How many there may be.</param>
    public void Restart(int capacity)
    {
        if (_rows.Length < capacity)
        {
            Array.Resize(ref _distances, capacity);
            Array.Resize(ref _rows, capacity);
            Array.Resize(ref _followed, capacity);
        }

        (_capacity, _next, Count) = (capacity, 0, Math.Min(Count, capacity));
        _followed.AsSpan(0, Count).Clear();
    }

    /// <summary>Adds a row, if it is nearer than the limit.</summary>
    /// <returns>Whether it is.</returns>
    public bool Add(float distance, int row)
    {
        if (!(distance < Limit))
            return false;
        var place = Place(distance, row);
        var moved = Math.Min(Count, _capacity - 1) - place;
        _distances.AsSpan(place, moved).CopyTo(_distances.AsSpan(place + 1));
        _rows.AsSpan(place, moved).CopyTo(_rows.AsSpan(place + 1));
        _followed.AsSpan(place, moved).CopyTo(_followed.AsSpan(place + 1));
        (_distances[place], _rows[place], _followed[place]) = (distance, row, false);
        Count = Math.Min(Count + 1, _capacity);
        _next = Math.Min(_next, place);
        return true;
    }

    /// <summary>The nearest row whose links have not been followed; -1 if there is none.</summary>
    public int Follow()
    {
        while (_next < Count && _followed[_next])
            _next++;
        if (_next == Count)
            return -1;
        _followed[_next] = true;
        return _rows[_next];
    }

    private int Place(float distance, int row)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_distances[middle] < distance || (_distances[middle] == distance && _rows[middle] < row))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
