namespace NeuralML.AutoML.Reporting;

/// <summary>Where the time of a comparison went, in seconds of this process.</summary>
/// <param name="FoldFits">Fits in folds, also those that failed or were ended.</param>
/// <param name="FoldPredictions">Predictions in folds, and the metric of them.</param>
/// <param name="FinalFits">Fits of the winners on all rows.</param>
/// <param name="FinalPredictions">What the winners predict for the rows of the test, and for rows with shuffled columns.</param>
/// <param name="Other">Reading the data, the folds, what to try next, the store, the ensemble, and this report.</param>
internal sealed record ReportTime(double FoldFits, double FoldPredictions, double FinalFits, double FinalPredictions, double Other);
