using System.Globalization;
using System.Text.RegularExpressions;
using NeuralML.Cli.Csv;

namespace NeuralML.Cli.Compare;

/// <summary>What the fields of a column look like.</summary>
internal sealed partial class ColumnStatistics(CsvNumbers numbers)
{
    /// <summary>Beyond this many different fields nothing is decided by their number any more.</summary>
    public const int MostDistinct = 1001;

    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);
    private readonly HashSet<double> _wholeNumbers = [];
    private double _lastNumber = double.NaN;

    /// <summary>Fields that have a value.</summary>
    public int Present { get; private set; }

    public int Missing { get; private set; }

    /// <summary>Fields that have a value which is no number.</summary>
    public int NoNumbers { get; private set; }

    public string FirstNoNumber { get; private set; } = "";

    public long FirstNoNumberLine { get; private set; }

    /// <summary>Whether all that are numbers are whole ones.</summary>
    public bool AllWhole { get; private set; } = true;

    /// <summary>Different fields, at most <see cref="MostDistinct"/>.</summary>
    public IReadOnlyCollection<string> Distinct => _distinct;

    public string DistinctText
        => _distinct.Count == MostDistinct ? "more than 1000" : _distinct.Count.ToString(CultureInfo.InvariantCulture);

    private bool AllDifferent { get; set; } = true;

    private bool CountsRows { get; set; } = true;

    public void Add(string field, long line)
    {
        if (CsvNumbers.IsMissing(field))
        {
            Missing++;
            return;
        }

        Present++;
        if (_distinct.Count < MostDistinct)
            _distinct.Add(field);
        if (numbers.TryParse(field, out var number))
        {
            AddNumber(number);
            return;
        }

        if (NoNumbers++ == 0)
            (FirstNoNumber, FirstNoNumberLine) = (field, line);
    }

    /// <summary>Whether it only tells rows apart: it counts them, or it is called an id and is a different number in each.</summary>
    public bool IsIdentifier(string name)
        => Present > 1 && NoNumbers == 0 && Missing == 0 && AllWhole && (CountsRows || (AllDifferent && Identifier().IsMatch(name)));

    private void AddNumber(double number)
    {
        var isWhole = Math.Abs(number % 1) == 0;
        CountsRows = CountsRows && (Present == 1 ? number is 0 or 1 : number == _lastNumber + 1);
        _lastNumber = number;
        AllWhole = AllWhole && isWhole;
        if (!AllDifferent)
            return;
        AllDifferent = isWhole && _wholeNumbers.Add(number);
        if (!AllDifferent)
            _wholeNumbers.Clear();
    }

    [GeneratedRegex("(^|[ _.-])[iI][dD]$|[a-z]I[dD]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
