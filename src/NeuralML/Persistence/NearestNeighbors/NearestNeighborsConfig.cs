using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.NearestNeighbors;

/// <summary>A fitted <see cref="NearestNeighborsTransformer"/> in a model file.</summary>
/// <param name="Options">How neighbours are found.</param>
/// <param name="Label">What it predicts.</param>
/// <param name="FeatureCount">Numbers in a row.</param>
/// <param name="RowCount">The training rows.</param>
/// <param name="HasWeights">Whether rows have weights.</param>
/// <param name="Search">What Automatic came to.</param>
/// <param name="Entry">The row where walks through the graph begin; null where there is no graph.</param>
internal sealed record NearestNeighborsConfig(
    NearestNeighborsOptions Options, LabelConfig Label, int FeatureCount, int RowCount, bool HasWeights, NearestNeighborsSearch Search,
    int? Entry = null);
