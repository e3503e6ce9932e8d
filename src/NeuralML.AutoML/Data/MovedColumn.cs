namespace NeuralML.AutoML.Data;

/// <summary>A column whose values have changed places between rows.</summary>
internal sealed class MovedColumn : MemoryColumn
{
    private readonly MemoryColumn _column;
    private readonly Dictionary<int, int> _places = [];

    /// <param name="column">The column.</param>
    /// <param name="rows">Some rows.</param>
    /// <param name="others">For each of them the row whose value it has.</param>
    public MovedColumn(MemoryColumn column, int[] rows, int[] others)
        : base(column.Source)
    {
        _column = column;
        for (var i = 0; i < rows.Length; i++)
            _places[rows[i]] = others[i];
    }

    public override void Read() => throw new NotSupportedException("Its values are those of another column.");

    public override Delegate CreateGetter(Func<int> row) => _column.CreateGetter(() => _places[row()]);

    public override void AppendTo(int row, BinaryWriter writer) => _column.AppendTo(_places[row], writer);
}
