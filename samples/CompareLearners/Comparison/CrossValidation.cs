using System.Diagnostics;
using CompareLearners.Tables;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace CompareLearners.Comparison;

/// <summary>Fits and measures learners on the same folds.</summary>
internal sealed class CrossValidation(MLContext ml, CsvTable table, int folds)
{
    private static readonly TimeSpan s_scoringTime = TimeSpan.FromMilliseconds(200);

    private readonly IReadOnlyList<DataOperationsCatalog.TrainTestData> _folds = Split(ml, table, folds);

    /// <param name="learner">Who to measure.</param>
    /// <param name="foldDone">Called after each fold.</param>
    public LearnerResult Run(Learner learner, Action foldDone)
    {
        var metrics = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var fitSeconds = new double[_folds.Count];
        var rowsPerSecond = new double[_folds.Count];
        for (var fold = 0; fold < _folds.Count; fold++)
        {
            var pipeline = Featurization.CreateEstimator(ml, table).Append(learner.Create(ml));
            var clock = Stopwatch.StartNew();
            using var model = pipeline.Fit(_folds[fold].TrainSet);
            fitSeconds[fold] = clock.Elapsed.TotalSeconds;

            var scored = model.Transform(_folds[fold].TestSet);
            foreach (var (name, value) in Metrics.Evaluate(ml, table.Task, scored))
            {
                if (!metrics.TryGetValue(name, out var values))
                    metrics[name] = values = new double[_folds.Count];
                values[fold] = value;
            }

            rowsPerSecond[fold] = MeasureScoring(scored);
            foldDone();
        }

        return new LearnerResult(learner, metrics, fitSeconds, rowsPerSecond);
    }

    private static IReadOnlyList<DataOperationsCatalog.TrainTestData> Split(MLContext ml, CsvTable table, int folds)
    {
        if (folds < 2)
            throw new TableException("--folds must be at least 2.");
        if (table.RowCount < 2 * folds)
            throw new TableException($"'{table.Path}' has {table.RowCount} rows; {folds} folds need at least {2 * folds}.");
        var split = ml.Data.CrossValidationSplit(Featurization.Load(ml, table), folds);
        // Without rows of both classes there is no AUC to measure.
        if (table.Task == TableTask.Binary && split.Any(fold => !HasBothClasses(fold.TrainSet) || !HasBothClasses(fold.TestSet)))
        {
            throw new TableException(
                $"Column '{table.Label.Name}' has so few rows of one class that a fold is left without any. Use fewer --folds or more rows.");
        }

        return split;
    }

    private static bool HasBothClasses(IDataView data) => data.GetColumn<bool>(Featurization.Label).Distinct().Count() == 2;

    private double MeasureScoring(IDataView scored)
    {
        var rows = 0L;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < s_scoringTime)
        {
            rows += table.Task == TableTask.Multiclass
                ? scored.GetColumn<VBuffer<float>>("Score").LongCount()
                : scored.GetColumn<float>("Score").LongCount();
        }

        return rows / clock.Elapsed.TotalSeconds;
    }
}
