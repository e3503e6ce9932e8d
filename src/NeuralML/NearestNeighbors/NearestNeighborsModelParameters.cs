namespace NeuralML;

/// <summary>What there is to know of fitted nearest neighbours.</summary>
public sealed class NearestNeighborsModelParameters
{
    internal NearestNeighborsModelParameters(NearestNeighborsOptions options, NearestNeighborsSearch search, int rowCount, int featureCount)
    {
        NeighborCount = options.NeighborCount;
        Metric = options.Metric;
        Weights = options.Weights;
        Search = search;
        RowCount = rowCount;
        FeatureCount = featureCount;
    }

    /// <summary>How many neighbours decide.</summary>
    public int NeighborCount { get; }

    /// <summary>How far apart two rows are.</summary>
    public NearestNeighborsMetric Metric { get; }

    /// <summary>How much each of the neighbours says.</summary>
    public NearestNeighborsWeights Weights { get; }

    /// <summary>How the neighbours are found; never Automatic, but what that came to.</summary>
    public NearestNeighborsSearch Search { get; }

    /// <summary>The training rows among which neighbours are looked for.</summary>
    public int RowCount { get; }

    /// <summary>Numbers in each of them.</summary>
    public int FeatureCount { get; }
}
