namespace Microsoft.ML.AutoML;

public class TrialResult : IEqualityComparer<TrialResult>
{
    public TrialSettings TrialSettings { get; set; } = null!;

    public ITransformer? Model { get; set; }

    public double Metric { get; set; }

    public double Loss { get; set; }

    public double DurationInMilliseconds { get; set; }

    public double? PeakCpu { get; set; }

    public double? PeakMemoryInMegaByte { get; set; }

    public bool Equals(TrialResult? x, TrialResult? y)
        => x is null ? y is null : y is not null && x.TrialSettings.TrialId == y.TrialSettings.TrialId;

    public int GetHashCode(TrialResult obj) => obj.TrialSettings.TrialId.GetHashCode();
}
