namespace NeuralML.Features;

/// <summary>
/// Turns features as they are read into the inputs of a network: numbers scaled, and for each that was missing in training an input
/// that is 1 where it is missing. Fitted on the training rows only; safe for several threads.
/// </summary>
internal sealed class FeatureEncoder
{
    private readonly NumericScaler _scaler;
    private readonly int _featureCount;
    private readonly int[] _missing;

    private FeatureEncoder(NumericScaler scaler, int featureCount, int[] missing)
    {
        _scaler = scaler;
        _featureCount = featureCount;
        _missing = missing;
    }

    /// <summary>Inputs per row.</summary>
    public int Width => _featureCount + _missing.Length;

    public static FeatureEncoder Fit(NumericScaling scaling, TrainingTable table, ReadOnlySpan<int> rows)
        => new(NumericScaler.Fit(scaling, table, rows), table.FeatureCount, FindMissing(table, rows));

    /// <summary>Writes the inputs of <paramref name="rows"/>, <c>[rows, features]</c>, to <paramref name="target"/>, <c>[rows, Width]</c>.</summary>
    public void Encode(ReadOnlySpan<float> rows, Span<float> target)
    {
        if (_missing.Length == 0)
        {
            _scaler.Transform(rows, target);
            return;
        }

        for (var start = 0; start < rows.Length; start += _featureCount)
        {
            var source = rows.Slice(start, _featureCount);
            var encoded = target.Slice(start / _featureCount * Width, Width);
            _scaler.Transform(source, encoded);
            for (var i = 0; i < _missing.Length; i++)
                encoded[_featureCount + i] = float.IsNaN(source[_missing[i]]) ? 1 : 0;
        }
    }

    private static int[] FindMissing(TrainingTable table, ReadOnlySpan<int> rows)
    {
        var missing = new bool[table.FeatureCount];
        foreach (var index in rows)
        {
            var row = table.GetRow(index);
            for (var slot = 0; slot < row.Length; slot++)
                missing[slot] |= float.IsNaN(row[slot]);
        }

        return [.. Enumerable.Range(0, missing.Length).Where(slot => missing[slot])];
    }
}
