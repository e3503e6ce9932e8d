namespace Microsoft.ML.Data;

/// <summary>
/// Gives each row a number in [0, 1) that depends on the seed and on the row's id, or on its value of the sampling key
/// column, so that rows with one key stay together. The rows of a split are those in a range of numbers.
/// </summary>
internal sealed class RowSplit
{
    private readonly IDataView _data;
    private readonly DataViewSchema.Column[] _key = [];
    private readonly ulong _seed;

    public RowSplit(IDataView data, string? samplingKeyColumnName, int seed)
    {
        _data = data;
        _seed = (uint)seed;
        if (samplingKeyColumnName is null)
            return;
        var key = data.Schema.GetColumnOrNull(samplingKeyColumnName)
            ?? throw SchemaErrors.NotFound("SamplingKeyColumn", samplingKeyColumnName, "samplingKeyColumn");
        _key = [key];
    }

    public DataOperationsCatalog.TrainTestData Split(double testFrom, double testTo)
        => new(Rows(number => number < testFrom || number >= testTo), Rows(number => number >= testFrom && number < testTo));

    private FilteredDataView Rows(Predicate<double> chosen)
        => new(_data, _key, row =>
        {
            var hash = _key.Length == 0 ? IdHash(row) : RowHash.Create(row, _key[0]);
            return () => chosen(ToFraction(hash()));
        });

    private static Func<ulong> IdHash(DataViewRow row)
    {
        var getId = row.GetIdGetter();
        return () =>
        {
            DataViewRowId id = default;
            getId(ref id);
            return id.Low ^ (id.High * 0x9E3779B97F4A7C15);
        };
    }

    private double ToFraction(ulong hash)
        => (new DataViewRowId(hash, _seed).Fork().Low >> 11) * (1.0 / (1UL << 53));
}
