using System.Globalization;

namespace CompareLearners.Tables;

/// <summary>What the values of one column look like.</summary>
internal sealed class ColumnStatistics
{
    // Beyond this many different values nothing is decided by their number any more.
    private const int MostDistinct = 1001;

    private static readonly HashSet<string> s_missing = new(["", "?", "NA", "N/A", "NaN", "null", "NULL"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_booleans =
        new(["0", "1", "true", "false", "yes", "no", "t", "f", "y", "n"], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);

    public int Present { get; private set; }

    public int Missing { get; private set; }

    public long FirstMissingLine { get; private set; }

    public bool AllNumbers => FirstNoNumber is null;

    public string? FirstNoNumber { get; private set; }

    public long FirstNoNumberLine { get; private set; }

    public bool AllIntegers { get; private set; } = true;

    public IReadOnlyCollection<string> Distinct => _distinct;

    /// <summary>Most rows have a value of their own (a name, an identifier, a date): it tells nothing about other rows.</summary>
    public bool HardlyRepeats => _distinct.Count > Math.Min(MostDistinct - 1, Math.Max(10, Present / 2));

    public string DistinctText => _distinct.Count == MostDistinct ? "more than 1,000" : _distinct.Count.ToString(CultureInfo.InvariantCulture);

    public bool IsBoolean => _distinct.Count == 2 && _distinct.All(s_booleans.Contains);

    public void Add(string value, long line)
    {
        if (s_missing.Contains(value))
        {
            FirstMissingLine = Missing++ == 0 ? line : FirstMissingLine;
            return;
        }

        Present++;
        if (_distinct.Count < MostDistinct)
            _distinct.Add(value);
        if (AllNumbers && !(float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)))
            (FirstNoNumber, FirstNoNumberLine) = (value, line);
        AllIntegers = AllIntegers && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }

    public CsvColumn ToFeature(string name, int index)
    {
        if (Present == 0)
            return Ignore("no row has a value");
        if (AllNumbers)
            return new CsvColumn(name, index, ColumnKind.Number, Missing);
        return HardlyRepeats
            ? Ignore($"{DistinctText} different texts in {Present} rows")
            : new CsvColumn(name, index, ColumnKind.Text, Missing);

        CsvColumn Ignore(string remark) => new(name, index, ColumnKind.Ignored, Missing, remark);
    }
}
