namespace NeuralML.AutoML.Reporting.Curves;

/// <summary>Rows of similar probability.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Predicted">The mean of their probabilities.</param>
/// <param name="Observed">The part of them for which it came true.</param>
/// <param name="Low">The lower end of the 95 % interval of that part (Wilson).</param>
/// <param name="High">Its upper end.</param>
internal sealed record CalibrationBin(int Rows, double Predicted, double Observed, double Low, double High);
