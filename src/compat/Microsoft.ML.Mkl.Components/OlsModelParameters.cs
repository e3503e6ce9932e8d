namespace Microsoft.ML.Trainers;

public sealed partial class OlsModelParameters : RegressionModelParameters
{
    private readonly OlsStatistics? _statistics;

    internal OlsModelParameters(float[] weights, float bias, OlsStatistics? statistics)
        : base(weights, bias)
        => _statistics = statistics;

    public bool HasStatistics => _statistics?.StandardErrors is not null;

    public double RSquared => _statistics?.RSquared ?? double.NaN;

    public double RSquaredAdjusted => _statistics?.RSquaredAdjusted ?? double.NaN;

    public IReadOnlyList<double>? StandardErrors => _statistics?.StandardErrors;

    public IReadOnlyList<double>? TValues => _statistics?.TValues;

    public IReadOnlyList<double>? PValues => _statistics?.PValues;
}
