namespace Microsoft.ML.Trainers.FastTree;

public enum EarlyStoppingRankingMetric
{
    NdcgAt1 = 1,
    NdcgAt3 = 3,
}
