using NeuralML.Scoring;

namespace NeuralML.Training.Ensembles;

/// <summary>Networks that predict together.</summary>
/// <param name="Scorer">The networks.</param>
/// <param name="HeldOut">What they predict for rows that they have not seen.</param>
internal sealed record TrainedEnsemble(NetworkScorer Scorer, HeldOutPredictions HeldOut);
