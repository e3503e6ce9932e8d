namespace Microsoft.ML.Transforms;

internal static class MutualInformation
{
    /// <summary>How much one of the two tells about the other, in bits; exactly 0 when nothing.</summary>
    public static double Of(int[] left, int[] right)
    {
        var width = right.DefaultIfEmpty().Max() + 1;
        var table = new int[(left.DefaultIfEmpty().Max() + 1) * width];
        var rows = new int[table.Length / width];
        var columns = new int[width];
        for (var i = 0; i < left.Length; i++)
        {
            table[(left[i] * width) + right[i]]++;
            rows[left[i]]++;
            columns[right[i]]++;
        }

        var sum = 0.0;
        for (var cell = 0; cell < table.Length; cell++)
        {
            if (table[cell] > 0)
                sum += table[cell] * Math.Log2((double)table[cell] * left.Length / ((double)rows[cell / width] * columns[cell % width]));
        }

        // Rounding must not make a feature of an independent one.
        return sum > 1e-9 * left.Length ? sum / left.Length : 0;
    }
}
