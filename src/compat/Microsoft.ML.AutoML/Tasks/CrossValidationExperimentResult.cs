namespace Microsoft.ML.AutoML;

public class CrossValidationExperimentResult<TMetrics>
{
    public readonly IEnumerable<CrossValidationRunDetail<TMetrics>> RunDetails;

    public readonly CrossValidationRunDetail<TMetrics> BestRun;

    internal CrossValidationExperimentResult(
        IEnumerable<CrossValidationRunDetail<TMetrics>> runDetails, CrossValidationRunDetail<TMetrics> bestRun)
        => (RunDetails, BestRun) = (runDetails, bestRun);
}
