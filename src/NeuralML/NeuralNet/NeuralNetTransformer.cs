using NeuralML.Features;
using NeuralML.Persistence;
using NeuralML.Persistence.Tabular;
using NeuralML.Scoring;

namespace NeuralML;

/// <summary>A trained neural network: adds its predictions to the rows of a data view, in batches, as they are read.</summary>
/// <remarks>
/// Safe to use from several threads. Disposing it frees the network's native memory; predictions on data that it transformed can then no
/// longer be read. A number that is missing (NaN) counts as in training, and as the middle of its values where it never lacked there; an
/// infinite one gives the score NaN. A category that training has not seen counts as a missing one.
/// </remarks>
public sealed class NeuralNetTransformer : ScoringTransformer<NeuralNetModelParameters>, IDisposable
{
    private readonly NetworkScorer _scorer;

    internal NeuralNetTransformer(NetworkScorer scorer, FeatureColumns features, LabelColumn label, NeuralNetOptions options)
        : base(scorer, features, OutputColumns.For(label), new NeuralNetModelParameters(scorer))
    {
        Options = options;
        _scorer = scorer;
        Histories = scorer.Histories;
    }

    /// <summary>How training went, epoch by epoch, for each network that takes part in predictions; empty when it was loaded.</summary>
    public IReadOnlyList<TrainingHistory> Histories { get; }

    /// <summary>What the networks predict for rows of the training data that they have not seen; null when it was loaded.</summary>
    public HeldOutPredictions? HeldOut { get; internal init; }

    internal NeuralNetOptions Options { get; }

    internal NetworkScorer Scorer => _scorer;

    /// <summary>
    /// Writes the weights of all networks in the safetensors format, which Python's library of that name reads: an 8-byte length, a JSON
    /// header, and the numbers. The names are those of <c>networks.0</c> and so on, of the network's modules and of their parameters.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public void SaveWeights(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SafetensorsWriter.Write(stream, TabularModel.Weights(this));
    }

    /// <summary>The same networks with other weights, such as <see cref="SaveWeights"/> wrote.</summary>
    /// <param name="stream">Where they are; it is read to its end and stays open.</param>
    /// <returns>The networks with these weights; this transformer stays as it is.</returns>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="FormatException">
    /// The stream is not in the safetensors format, or its tensors are not those of these networks in name, type and shape.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The transformer is disposed.</exception>
    public NeuralNetTransformer WithWeights(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TabularModel.Copy(this, SafetensorsReader.Read(stream));
    }

    /// <summary>Frees the network's native memory.</summary>
    public void Dispose() => _scorer.Dispose();

    private protected override (string Kind, string Config) Write(StateWriter state)
        => (ModelKinds.Tabular, ConfigJson.Write(TabularModel.Write(this, state)));
}
