namespace NeuralML.AutoML.Store;

/// <summary>How a trial ended.</summary>
/// <param name="State">How.</param>
/// <param name="Value">The metric; NaN where it did not complete.</param>
/// <param name="FitSeconds">How long the fit took.</param>
/// <param name="RowsPerSecond">Rows scored in a second; 0 where none were.</param>
/// <param name="Predictions">For the fold's rows, in their order, <c>[rows * outputs]</c>; empty where it did not complete.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
internal sealed record TrialOutcome(
    TrialState State, double Value, double FitSeconds, double RowsPerSecond, float[] Predictions, string? Error);
