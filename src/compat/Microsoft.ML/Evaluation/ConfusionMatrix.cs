namespace Microsoft.ML.Data;

public sealed class ConfusionMatrix
{
    private readonly double[][] _counts;
    private readonly string[] _classNames;
    private readonly bool _isBinary;

    internal ConfusionMatrix(double[][] counts, string[] classNames, bool isBinary)
    {
        _counts = counts;
        _classNames = classNames;
        _isBinary = isBinary;
        var classes = Enumerable.Range(0, counts.Length);
        PerClassPrecision = [.. classes.Select(i => Share(counts[i][i], counts.Sum(row => row[i])))];
        PerClassRecall = [.. classes.Select(i => Share(counts[i][i], counts[i].Sum()))];
    }

    public IReadOnlyList<double> PerClassPrecision { get; }

    public IReadOnlyList<double> PerClassRecall { get; }

    /// <summary>The numbers of rows, by true class and, in it, by predicted class.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Counts => _counts;

    public int NumberOfClasses => _counts.Length;

    public double GetCountForClassPair(int predictedClassIndicatorIndex, int actualClassIndicatorIndex)
        => _counts[actualClassIndicatorIndex][predictedClassIndicatorIndex];

    public string GetFormattedConfusionTable() => ConfusionTable.Format(this, _classNames, _isBinary);

    internal static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
