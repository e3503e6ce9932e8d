using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;
using NeuralML.AutoML.Ensembling;
using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Search;
using NeuralML.Features;

namespace NeuralML.AutoML.Reporting;

/// <summary>Makes of a comparison what a report shows.</summary>
internal sealed class ReportBuilder(
    ComparisonOptions options, Budget budget, TrialRunner runner, FamilySearch search, FittedWinners winners, string fingerprint)
{
    private readonly LabelColumn _label = runner.Table.Label;

    public ReportData Build(
        IReadOnlyList<LeaderboardEntry> entries, IReadOnlyList<FamilyDifference> differences,
        IReadOnlyList<PermutationImportance> importances, bool hasEnsemble, (float[] Best, float[] Ensemble)? test)
    {
        var blend = winners.Blend;
        return new ReportData(
            string.Create(CultureInfo.InvariantCulture, $"{options.LabelColumnName}, {runner.Table.RowCount:N0} rows"),
            DateTimeOffset.UtcNow,
            Run(),
            Table(),
            new ReportMetric(runner.Metric.Name, runner.Metric.HigherIsBetter),
            [.. entries.Select(Entry)],
            [.. differences.Select(pair => new ReportPair(
                pair.Better, pair.Other, pair.Difference, pair.Low, pair.High, pair.PValue, pair.Folds))],
            [.. search.Log.Select((trial, i) => Trial(trial, i + 1))],
            hasEnsemble
                ? [.. blend.Members.Zip(blend.Combination.Weights, (member, weight) => new ReportMember(
                    member.Configuration.Learner.Family, member.Configuration.Learner.Name, member.Configuration.Options, weight))]
                : [],
            [.. Predictions(hasEnsemble, test)],
            [.. importances.Select(importance => new ReportImportance(importance.Column, importance.Drop, importance.StandardError))],
            [.. Curves()])
        {
            Biases = blend.Combination.Biases,
        };
    }

    private ReportRun Run()
    {
        var defaults = new ComparisonOptions();
        var set = typeof(ComparisonOptions).GetProperties()
            .Where(property => property.Name is not (nameof(ComparisonOptions.Progress) or nameof(ComparisonOptions.CancellationToken)
                // It may have a password.
                or nameof(ComparisonOptions.StoreConnectionString)))
            .Where(property => !Equals(property.GetValue(options), property.GetValue(defaults)))
            .ToDictionary(property => property.Name, property => Text(property.GetValue(options)), StringComparer.Ordinal);
        var spent = budget.Elapsed.TotalSeconds;
        return new ReportRun(
            typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}"),
            options.Seed, budget.Total.TotalSeconds, spent, Time(spent), set, Code(set));
    }

    private ReportTime Time(double spent)
    {
        var clock = runner.Clock;
        return new ReportTime(
            clock.Seconds(Work.FoldFits), clock.Seconds(Work.FoldPredictions), clock.Seconds(Work.FinalFits),
            clock.Seconds(Work.FinalPredictions), spent - Enum.GetValues<Work>().Sum(clock.Seconds));
    }

    private static string Code(Dictionary<string, string> set)
        => "var result = mlContext.Auto().CreateComparison(new ComparisonOptions\n{\n"
            + string.Concat(set.Select(option => $"    {option.Key} = {option.Value},\n"))
            + "}).Run(data);";

    private static string Text(object? value) => value switch
    {
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromSeconds({time.TotalSeconds})"),
        Enum name => $"{name.GetType().Name}.{name}",
        IEnumerable<string> texts => $"[{string.Join(", ", texts.Select(Text))}]",
        IEnumerable<LearnerFamily> families => $"[{string.Join(", ", families.Select(family => Text(family)))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };

    private ReportTable Table()
    {
        var table = runner.Table;
        var classes = _label.ClassCount;
        double? mean = classes == 0 ? table.Labels.Average(label => (double)label) : null;
        return new ReportTable(
            _label.Task switch
            {
                PredictionTask.Binary => "binary classification",
                PredictionTask.Multiclass => "multiclass classification",
                _ => "regression",
            },
            table.RowCount, table.SkippedRows, runner.Plan.Test.Length, options.Folds, _label.Name, ClassNames.Of(_label),
            [.. Enumerable.Range(0, classes).Select(value => table.Labels.Count(label => label == value))],
            mean,
            mean is { } center ? Math.Sqrt(table.Labels.Average(label => (label - center) * (label - center))) : null,
            [.. table.Columns.Where(column => column.Kind != ColumnKind.Label).Select(column => new ReportColumn(
                column.Name, column.Type.ToString()!, column.Kind, column.Missing,
                column.Kind == ColumnKind.Category ? column.Levels : null, column.Note))],
            fingerprint);
    }

    private ReportEntry Entry(LeaderboardEntry entry)
    {
        var open = entry.Family is null ? -1 : entry.Configuration.IndexOf('(', StringComparison.Ordinal);
        return new ReportEntry(
            entry.Family, open < 0 ? winners.Blend.Combination.IsStacked ? "Stack" : "Ensemble" : entry.Configuration[..open],
            open < 0 ? entry.Configuration : entry.Configuration[(open + 1)..^1], entry.Mean, entry.StandardError, entry.FoldValues,
            entry.FitSeconds, entry.RowsPerSecond, entry.ModelBytes, entry.TestValue);
    }

    private static ReportTrial Trial(TrialLog trial, int number) => new(
        number, trial.Configuration.Learner.Family, trial.Configuration.Learner.Name, trial.Configuration.Options, trial.Fold,
        trial.Outcome.State, trial.Outcome.State == TrialState.Completed ? trial.Outcome.Value : null, trial.EndSeconds,
        trial.Outcome.FitSeconds, trial.Outcome.Error);

    private IEnumerable<ReportPredictions> Predictions(bool hasEnsemble, (float[] Best, float[] Ensemble)? test)
    {
        var best = $"best model, {winners.Best.Configuration.Learner.Name}";
        if (test is { } predicted)
        {
            var labels = runner.Labels(runner.Plan.Test);
            yield return new ReportPredictions(best, "test rows", _label.OutputCount, labels, predicted.Best);
            if (hasEnsemble)
                yield return new ReportPredictions("ensemble", "test rows", _label.OutputCount, labels, predicted.Ensemble);
            yield break;
        }

        var folds = winners.Blend.Folds;
        var foldLabels = folds.SelectMany(fold => runner.Labels(runner.Plan.Folds[fold].Validation)).ToArray();
        yield return new ReportPredictions(
            best, "rows of the folds", _label.OutputCount, foldLabels, [.. folds.SelectMany(fold => winners.Best.Predictions(fold))]);
        if (hasEnsemble)
        {
            yield return new ReportPredictions(
                "ensemble", "rows of the folds", _label.OutputCount, foldLabels,
                [.. winners.Blend.FoldPredictions.SelectMany(predictions => predictions)]);
        }
    }

    private IEnumerable<ReportCurve> Curves()
    {
        var network = winners.Fits.Models.Values.OfType<NeuralNetTransformer>().FirstOrDefault();
        foreach (var history in network?.Histories ?? [])
        {
            yield return new ReportCurve(
                string.Create(CultureInfo.InvariantCulture, $"network {history.Network + 1}"),
                [.. history.Epochs.Select(epoch => epoch.TrainingLoss)],
                [.. history.Epochs.Select(epoch => epoch.ValidationLoss).OfType<double>()],
                history.BestEpoch);
        }
    }
}
