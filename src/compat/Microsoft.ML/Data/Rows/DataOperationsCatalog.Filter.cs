using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public IDataView FilterRowsByColumn(
        IDataView input,
        string columnName,
        double lowerBound = double.NegativeInfinity,
        double upperBound = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        if (!(lowerBound <= upperBound))
            throw new ArgumentOutOfRangeException(nameof(upperBound), "Must be no less than lowerBound");
        return RangeFilter.OfNumbers(input, columnName, lowerBound, upperBound);
    }

    public IDataView FilterRowsByKeyColumnFraction(IDataView input, string columnName, double lowerBound = 0, double upperBound = 1)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        if (lowerBound is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(lowerBound), "Must be in [0, 1]");
        if (!(lowerBound <= upperBound))
            throw new ArgumentOutOfRangeException(nameof(upperBound), "Must be no less than lowerBound");
        return RangeFilter.OfKeyFractions(input, columnName, lowerBound, upperBound);
    }

    public IDataView BootstrapSample(IDataView input, int? seed = null, bool complement = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new BootstrapDataView(input, SeedOrNext(Environment, seed), complement);
    }
}
