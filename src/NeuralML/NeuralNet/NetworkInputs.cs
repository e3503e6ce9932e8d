namespace NeuralML;

/// <summary>What a network of one's own is made for; see <see cref="NeuralNetOptions.Network"/>.</summary>
/// <param name="FeatureCount">
/// Features of a row: the input is <c>[batch, FeatureCount]</c> of Float32, scaled, with embeddings in their place.
/// </param>
/// <param name="OutputCount">
/// Outputs of a row: the output must be <c>[batch, OutputCount]</c> of Float32. They are logits, one for a Boolean and for each of several
/// labels, one for each of several classes; or numbers, in units of the label's deviation from its mean.
/// </param>
/// <param name="Seed">A seed for what is random in this network; each network of a fit gets another.</param>
public sealed record NetworkInputs(int FeatureCount, int OutputCount, int Seed);
