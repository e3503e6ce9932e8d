namespace NeuralML.Benchmarks.Sweeps;

/// <summary>A trial that has ended, as it is in the database.</summary>
/// <param name="Configuration">What was fitted.</param>
/// <param name="Fold">Who judged.</param>
/// <param name="State">How it ended.</param>
/// <param name="Number">Its number among those that have ended.</param>
/// <param name="Worker">Who ended it.</param>
/// <param name="FitSeconds">How long its fit took.</param>
internal sealed record SweepTrial(string Configuration, int Fold, string State, long Number, string Worker, double FitSeconds)
{
    /// <summary>Whether it was fitted and measured, or given up because others were better, and not ended by the clock or an error.</summary>
    public bool IsFinished => State is "Completed" or "Pruned";
}
