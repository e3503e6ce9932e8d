using NeuralML.NeuralNet;

namespace NeuralML.AutoML;

/// <summary>What to compare on a table, by what, and how long.</summary>
public sealed class ComparisonOptions
{
    /// <summary>
    /// The column to predict: Boolean for two classes, Key&lt;UInt32&gt; for several, Single for a number. Default: "Label", as everywhere
    /// in ML.NET.
    /// </summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>Columns that are no features. All others of numbers, texts, keys and Booleans are. Default: none.</summary>
    public IReadOnlyList<string>? IgnoredColumnNames { get; set; }

    /// <summary>The column of Single that says how much a row counts in training; learners without weights ignore it. Default: none.</summary>
    public string? ExampleWeightColumnName { get; set; }

    /// <summary>
    /// The column of a text or key whose rows of the same value stay together, in training or in judging. Default: none, rows are divided
    /// at random, classes evenly.
    /// </summary>
    public string? SamplingKeyColumnName { get; set; }

    /// <summary>The families to compare, at least one. Default: all.</summary>
    public IReadOnlyList<LearnerFamily>? Families { get; set; }

    /// <summary>
    /// What learners are ranked by. Default: the area under the ROC curve for two classes, accuracy for several, and the root mean squared
    /// error for numbers, ML.NET's own defaults but for numbers, where it takes R squared, which ranks alike.
    /// </summary>
    public ComparisonMetric? Metric { get; set; }

    /// <summary>The time for all of it, the final fits included, above 0. Default: two minutes.</summary>
    public TimeSpan TimeBudget { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The most fits in folds, at least 1. Default: as many as there is time for.</summary>
    public int? MaximumTrials { get; set; }

    /// <summary>The share of rows that no choice sees and the winners are tested on, from 0 to below 1. Default: 0.2.</summary>
    public double TestFraction { get; set; } = 0.2;

    /// <summary>
    /// Parts that judge in turn what was trained on the others, at least 2. Tables below 1,000 rows are divided three times. A configuration
    /// is tried on one part first, and on the others if it is good. Default: 5.
    /// </summary>
    public int Folds { get; set; } = 5;

    /// <summary>Whether the winners are fitted again on all rows, those of the test included. Default: true.</summary>
    public bool RefitOnAllRows { get; set; } = true;

    /// <summary>Makes divisions, searches and fits repeatable, as far as time permits. Default: 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>
    /// A file in which trials are kept: a comparison that was ended goes on there, and several processes of a machine share it. Default:
    /// none.
    /// </summary>
    public string? StoreFile { get; set; }

    /// <summary>The connection string of a PostgreSQL database in which processes of several machines share trials. Default: none.</summary>
    public string? StoreConnectionString { get; set; }

    /// <summary>Told whenever a trial begins or ends. Default: nobody.</summary>
    public IProgress<ComparisonProgress>? Progress { get; set; }

    /// <summary>Ends the comparison with an <see cref="OperationCanceledException"/>; what a store has stays there.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>A copy that nobody changes, checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    internal ComparisonOptions Validated()
    {
        OptionChecks.NotEmpty(LabelColumnName, nameof(LabelColumnName));
        OptionChecks.NewNames(IgnoredColumnNames, [LabelColumnName], nameof(IgnoredColumnNames));
        if (Families is { Count: 0 })
            throw new ArgumentOutOfRangeException(nameof(Families), $"{nameof(Families)} must name at least one family, or be null for all");
        foreach (var family in Families ?? [])
            OptionChecks.Defined(family, nameof(Families));
        if (Metric is { } metric)
            OptionChecks.Defined(metric, nameof(Metric));
        OptionChecks.Positive(TimeBudget.TotalSeconds, nameof(TimeBudget));
        OptionChecks.AtLeast(MaximumTrials ?? 1, 1, nameof(MaximumTrials));
        OptionChecks.Fraction(TestFraction, nameof(TestFraction));
        OptionChecks.AtLeast(Folds, 2, nameof(Folds));
        if (StoreFile is not null && StoreConnectionString is not null)
        {
            throw new ArgumentOutOfRangeException(
                nameof(StoreFile), $"Only one of {nameof(StoreFile)} and {nameof(StoreConnectionString)} can be set");
        }

        return (ComparisonOptions)MemberwiseClone();
    }
}
