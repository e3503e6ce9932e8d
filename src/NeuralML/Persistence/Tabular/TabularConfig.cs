using NeuralML.Features;

namespace NeuralML.Persistence.Tabular;

/// <summary>A fitted <see cref="NeuralNetTransformer"/> in a model file.</summary>
/// <param name="Options">How it was trained.</param>
/// <param name="Label">What it predicts.</param>
/// <param name="Numeric">The columns of numbers that it reads.</param>
/// <param name="Categorical">The columns of categories that it reads.</param>
/// <param name="LogitFactor">What the logits of the average are multiplied with.</param>
/// <param name="Networks">The networks that are averaged.</param>
/// <param name="NetworkFactory">The factory of the user's own networks; null where they are ours.</param>
internal sealed record TabularConfig(
    NeuralNetOptions Options, LabelConfig Label, IReadOnlyList<NumericColumn> Numeric, IReadOnlyList<CategoricalColumnConfig> Categorical,
    double LogitFactor, IReadOnlyList<NetworkConfig> Networks, string? NetworkFactory = null);
