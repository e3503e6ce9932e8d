using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Scoring;

/// <summary>All that a cursor needs of rows that it has read and not served yet.</summary>
internal sealed class RowMemory
{
    private readonly DataViewRowCursor _input;
    private readonly ColumnBuffer?[] _columns;
    private readonly ValueGetter<DataViewRowId> _readId;
    private DataViewRowId[] _ids = [];
    private long[] _batches = [];

    /// <param name="mapper">What scores the rows.</param>
    /// <param name="input">Where they are read.</param>
    /// <param name="activeColumns">The columns that are asked for.</param>
    /// <param name="currentRow">The row of this memory that is being served.</param>
    public RowMemory(
        ScoringMapper mapper, DataViewRowCursor input, IEnumerable<DataViewSchema.Column> activeColumns, Func<int> currentRow)
    {
        _input = input;
        _columns = new ColumnBuffer?[mapper.InputSchema.Count];
        foreach (var column in activeColumns.Where(column => !mapper.IsOutput(column)))
            _columns[column.Index] ??= ColumnBuffer.Create(input, mapper.InputSchema[column.Index], currentRow);
        Features = new FeatureBatch(mapper.CreateReader(input));
        _readId = input.GetIdGetter();
    }

    public FeatureBatch Features { get; }

    public ReadOnlySpan<DataViewRowId> Ids => _ids;

    public ReadOnlySpan<long> Batches => _batches;

    /// <summary>The getter of a column of the input; null if it is not active.</summary>
    public Delegate? Getter(DataViewSchema.Column column) => _columns[column.Index]?.Getter;

    /// <summary>Makes room for a number of rows; what was in it may be lost.</summary>
    public void Resize(int rows)
    {
        Features.Resize(rows);
        _ids = new DataViewRowId[rows];
        _batches = new long[rows];
        foreach (var column in _columns)
            column?.Resize(rows);
    }

    /// <summary>Takes the input's current row.</summary>
    public void Read(int row)
    {
        Features.Read(row);
        foreach (var column in _columns)
            column?.Read(row);
        _readId(ref _ids[row]);
        _batches[row] = _input.Batch;
    }
}
