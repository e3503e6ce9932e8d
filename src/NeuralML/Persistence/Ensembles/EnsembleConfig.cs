using NeuralML.Persistence.Tabular;

namespace NeuralML.Persistence.Ensembles;

/// <summary>An <see cref="EnsembleTransformer"/> in a model file.</summary>
/// <param name="Label">What it predicts.</param>
/// <param name="Members">What it averages.</param>
internal sealed record EnsembleConfig(LabelConfig Label, IReadOnlyList<EnsembleMemberConfig> Members);
