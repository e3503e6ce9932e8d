using Microsoft.ML;
using Microsoft.ML.Data;

namespace NeuralML.Compat.Tests.Prediction;

/// <summary>A transformer as a third party writes it, on the public interfaces alone: Score = A + B, PredictedLabel = Score > 1.</summary>
internal sealed class SumTransformer : ITransformer, IDisposable
{
    public bool IsDisposed { get; private set; }

    public bool IsRowToRowMapper { get; init; } = true;

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => GetRowToRowMapper(inputSchema).OutputSchema;

    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => new Mapper(inputSchema);

    public IDataView Transform(IDataView input) => throw new NotSupportedException();

    public void Save(ModelSaveContext ctx) => throw new NotSupportedException();

    public void Dispose() => IsDisposed = true;

    private sealed class Mapper : IRowToRowMapper
    {
        public Mapper(DataViewSchema inputSchema)
        {
            InputSchema = inputSchema;
            var builder = new DataViewSchema.Builder();
            builder.AddColumns(inputSchema);
            builder.AddColumn("Score", NumberDataViewType.Single);
            builder.AddColumn("PredictedLabel", BooleanDataViewType.Instance);
            OutputSchema = builder.ToSchema();
        }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
            => [InputSchema["A"], InputSchema["B"]];

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
            => new Row(input, OutputSchema, activeColumns.Select(column => column.Index).ToHashSet());
    }

    private sealed class Row : DataViewRow
    {
        private readonly DataViewRow _input;
        private readonly HashSet<int> _active;
        private readonly ValueGetter<float> _getA;
        private readonly ValueGetter<float> _getB;
        private long _computedFor = -1;
        private float _score;

        public Row(DataViewRow input, DataViewSchema schema, HashSet<int> active)
        {
            _input = input;
            _active = active;
            Schema = schema;
            _getA = input.GetGetter<float>(input.Schema["A"]);
            _getB = input.GetGetter<float>(input.Schema["B"]);
        }

        public override long Position => _input.Position;

        public override long Batch => _input.Batch;

        public override DataViewSchema Schema { get; }

        public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            IsColumnActive(column).ShouldBeTrue();
            return column.Name switch
            {
                "Score" => (ValueGetter<TValue>)(Delegate)(ValueGetter<float>)((ref float value) => value = Score()),
                "PredictedLabel" => (ValueGetter<TValue>)(Delegate)(ValueGetter<bool>)((ref bool value) => value = Score() > 1),
                _ => _input.GetGetter<TValue>(_input.Schema[column.Name]),
            };
        }

        // Computed once per row, and a row is known by its position.
        private float Score()
        {
            if (_computedFor == Position)
                return _score;
            float a = 0, b = 0;
            _getA(ref a);
            _getB(ref b);
            _computedFor = Position;
            return _score = a + b;
        }
    }
}
