namespace Microsoft.ML.AutoML;

/// <summary>The rows of an experiment: with validation data of their own, or in folds.</summary>
/// <param name="Train">The rows to fit on.</param>
/// <param name="Validation">The rows to choose by, or null for folds of <paramref name="Train"/>.</param>
/// <param name="FoldCount">The number of folds.</param>
/// <param name="SamplingKeyColumnName">Rows of one key stay together.</param>
/// <param name="KeepsAllFolds">Whether all folds are the result, or a run is measured by one of them.</param>
/// <param name="Seed">Of the draw of that one.</param>
internal sealed record TaskData(
    IDataView Train, IDataView? Validation, int FoldCount, string? SamplingKeyColumnName, bool KeepsAllFolds, int? Seed)
{
    public IReadOnlyList<DataOperationsCatalog.TrainTestData> FoldsOf(MLContext context) => Validation is null
        ? context.Data.CrossValidationSplit(Train, FoldCount, SamplingKeyColumnName)
        : [new(Train, Validation)];

    public int ShownFold(int count) => (Seed is { } seed ? new Random(seed) : Random.Shared).Next(count);
}
