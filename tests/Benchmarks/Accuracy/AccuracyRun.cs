namespace NeuralML.Benchmarks.Accuracy;

/// <summary>What one fit came to on the test rows.</summary>
/// <param name="Commit">The last commit that changed the sources.</param>
/// <param name="Table">The table.</param>
/// <param name="Preset">The preset.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Metrics">The metrics by name, and the seconds of the fit as "fit".</param>
internal sealed record AccuracyRun(
    string Commit, string Table, NeuralNetPreset Preset, int Seed, IReadOnlyDictionary<string, double> Metrics);
