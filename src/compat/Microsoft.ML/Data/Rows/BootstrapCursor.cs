namespace Microsoft.ML.Data;

internal sealed class BootstrapCursor(DataViewRowCursor input, Random random, bool complement) : WrappingCursor(input)
{
    private int _left;

    protected override bool MoveNextCore()
    {
        while (_left == 0)
        {
            if (!Input.MoveNext())
                return false;
            var draws = Poisson();
            _left = complement ? (draws == 0 ? 1 : 0) : draws;
        }
        _left--;
        return true;
    }

    /// <summary>How often a row is drawn in as many draws as there are rows: Poisson with mean 1 (Knuth's method).</summary>
    private int Poisson()
    {
        var count = 0;
        for (var product = random.NextDouble(); product > 1 / Math.E; product *= random.NextDouble())
            count++;
        return count;
    }
}
