namespace NeuralML.AutoML.Evaluation;

/// <summary>What a comparison is there for; all else is its own affairs.</summary>
internal enum Work
{
    /// <summary>Fits on the rows outside a fold, also those that failed or were ended.</summary>
    FoldFits,

    /// <summary>Predictions for the rows of a fold, and the metric of them.</summary>
    FoldPredictions,

    /// <summary>Fits of the winners on all rows.</summary>
    FinalFits,

    /// <summary>What the winners predict for the rows of the test, and for rows with shuffled columns.</summary>
    FinalPredictions,
}
