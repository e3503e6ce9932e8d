using System.Globalization;
using NeuralML.AutoML.Evaluation;

namespace NeuralML.AutoML.Store;

/// <summary>What trials depend on beside the data.</summary>
internal static class StudySettings
{
    public static string Of(ComparisonOptions options, TrialRunner runner) => string.Join("; ",
        $"label {options.LabelColumnName}",
        $"weight {options.ExampleWeightColumnName}",
        $"groups {options.SamplingKeyColumnName}",
        $"metric {runner.Metric.Kind}",
        string.Create(CultureInfo.InvariantCulture, $"test {options.TestFraction}"),
        string.Create(CultureInfo.InvariantCulture, $"folds {options.Folds}"),
        string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}"));
}
