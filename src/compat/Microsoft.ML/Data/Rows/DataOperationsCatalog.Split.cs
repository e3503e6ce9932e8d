using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public TrainTestData TrainTestSplit(
        IDataView data, double testFraction = 0.1, string? samplingKeyColumnName = null, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (testFraction is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(testFraction), "Must be between 0 and 1 exclusive");
        return new RowSplit(data, samplingKeyColumnName, SeedOrNext(Environment, seed)).Split(0, testFraction);
    }

    public IReadOnlyList<TrainTestData> CrossValidationSplit(
        IDataView data, int numberOfFolds = 5, string? samplingKeyColumnName = null, int? seed = null)
        => CrossValidationSplit(Environment, data, numberOfFolds, nameof(numberOfFolds), samplingKeyColumnName, seed);

    // The exception of CrossValidate calls the number of folds by another name.
    internal static IReadOnlyList<TrainTestData> CrossValidationSplit(
        IHostEnvironment environment,
        IDataView data,
        int numberOfFolds,
        string foldsParameter,
        string? samplingKeyColumnName,
        int? seed)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (numberOfFolds < 2)
            throw new ArgumentOutOfRangeException(foldsParameter, "Must be more than 1");
        var split = new RowSplit(data, samplingKeyColumnName, SeedOrNext(environment, seed));
        return [.. Enumerable.Range(0, numberOfFolds)
            .Select(fold => split.Split((double)fold / numberOfFolds, (double)(fold + 1) / numberOfFolds))];
    }

    private static int SeedOrNext(IHostEnvironment environment, int? seed) => seed ?? environment.Register("Rows").Rand.Next();
}
