namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>How values are distributed.</summary>
/// <param name="Bins">Equally wide, from the lowest.</param>
/// <param name="Outside">Values beyond both ends.</param>
internal sealed record Histogram(IReadOnlyList<HistogramBin> Bins, int Outside)
{
    /// <summary>
    /// Counts finite <paramref name="values"/> in <paramref name="count"/> bins from <paramref name="low"/> to <paramref name="high"/>.
    /// </summary>
    public static Histogram Of(IReadOnlyList<double> values, double low, double high, int count)
    {
        var counts = new int[count];
        int outside = 0;
        foreach (double value in values.Where(double.IsFinite))
        {
            int bin = value == high ? count - 1 : (int)Math.Floor((value - low) / (high - low) * count);
            if (bin >= 0 && bin < count)
            {
                counts[bin]++;
            }
            else
            {
                outside++;
            }
        }

        double width = (high - low) / count;
        return new([.. counts.Select((rows, bin) => new HistogramBin(low + bin * width, low + (bin + 1) * width, rows))], outside);
    }
}
