namespace Microsoft.ML.AutoML;

public class ExperimentResult<TMetrics>
{
    /// <remarks>Every enumeration makes new objects, of which <see cref="BestRun"/> is none.</remarks>
    public readonly IEnumerable<RunDetail<TMetrics>> RunDetails;

    public readonly RunDetail<TMetrics> BestRun;

    internal ExperimentResult(IEnumerable<RunDetail<TMetrics>> runDetails, RunDetail<TMetrics> bestRun)
        => (RunDetails, BestRun) = (runDetails, bestRun);
}
