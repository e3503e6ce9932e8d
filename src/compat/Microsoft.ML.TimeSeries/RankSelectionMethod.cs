namespace Microsoft.ML.Transforms.TimeSeries;

public enum RankSelectionMethod
{
    Fixed = 0,
    Exact = 1,
    Fast = 2,
}
