using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests;

/// <summary>A data view over arrays, with columns of any type; it records which columns were asked for.</summary>
public sealed class InMemoryTable : IDataView
{
    private readonly DataViewSchema.Builder _schema = new();
    private readonly List<Array> _columns = [];

    public bool CanShuffle => false;

    public DataViewSchema Schema => _schema.ToSchema();

    public List<string> ColumnsRead { get; } = [];

    public int CursorsOpened { get; private set; }

    public InMemoryTable With<TValue>(
        string name,
        DataViewType type,
        IEnumerable<TValue> values,
        DataViewSchema.Annotations? annotations = null)
    {
        _schema.AddColumn(name, type, annotations);
        _columns.Add(values.ToArray());
        return this;
    }

    public InMemoryTable WithFeatures(IReadOnlyList<float[]> rows)
        => With(
            "Features",
            new VectorDataViewType(NumberDataViewType.Single, rows[0].Length),
            rows.Select(row => new VBuffer<float>(row.Length, row)));

    public InMemoryTable WithKeyLabel(int classCount, IEnumerable<uint> labels)
        => With("Label", new KeyDataViewType(typeof(uint), classCount), labels);

    public InMemoryTable WithLabel(IEnumerable<bool> labels) => With("Label", BooleanDataViewType.Instance, labels);

    public InMemoryTable WithLabel(IEnumerable<float> labels) => With("Label", NumberDataViewType.Single, labels);

    public long? GetRowCount() => _columns[0].Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        ColumnsRead.AddRange(columnsNeeded.Select(column => column.Name));
        CursorsOpened++;
        return new Cursor(Schema, _columns);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(DataViewSchema schema, List<Array> columns) : DataViewRowCursor
    {
        private int _row = -1;

        public override long Position => _row;

        public override long Batch => 0;

        public override DataViewSchema Schema => schema;

        public override bool MoveNext() => ++_row < columns[0].Length;

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (columns[column.Index] is VBuffer<float>[] vectors)
            {
                ValueGetter<VBuffer<float>> getter = (ref VBuffer<float> value) => vectors[_row].CopyTo(ref value);
                return (ValueGetter<TValue>)(Delegate)getter;
            }

            var values = (TValue[])columns[column.Index];
            return (ref TValue value) => value = values[_row];
        }
    }
}
