namespace Microsoft.ML.AutoML;

internal static class AutoMLExperiment
{
    internal const string PipelineKey = "_pipeline_";
}
