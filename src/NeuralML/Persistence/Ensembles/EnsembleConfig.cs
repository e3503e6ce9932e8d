using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.Ensembles;

/// <summary>An <see cref="EnsembleTransformer"/> in a model file.</summary>
/// <param name="Label">What it predicts.</param>
/// <param name="Members">What it is made of.</param>
/// <param name="Biases">Those of a stack; null for an average.</param>
internal sealed record EnsembleConfig(
    LabelConfig Label, IReadOnlyList<EnsembleMemberConfig> Members, IReadOnlyList<double>? Biases = null);
