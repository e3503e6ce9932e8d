namespace NeuralML.AutoML.Reporting;

/// <summary>What came out, in sentences.</summary>
internal static class Headline
{
    private const double Significant = 0.05;

    /// <summary>Which family wins, by how much, whether that is significant, on what data.</summary>
    public static string Main(ReportData data)
    {
        var families = FamilyEntries.Best(data.Leaderboard).Where(entry => entry.Family is not null).ToArray();
        if (families.Length == 0)
        {
            return "No configuration was fitted to the end: there is nothing to compare.";
        }

        var text = new MetricText(data);
        var winner = families[0];
        string place = $"Predicting {data.Table.Label} from {NumberText.Count(data.Table.RowCount)} rows: ";
        string value = $"({data.Metric.Name} {text.Of(winner.Mean)})";
        if (families.Length == 1)
        {
            return $"{place}{FamilyText.InSentence(winner.Family)} were measured alone {value}.";
        }

        return $"{place}{FamilyText.InSentence(winner.Family)} come first {value}, {Lead(data, winner, families[1])}";
    }

    /// <summary>What else a reader should know: the ensemble, the test rows, and which families are as good.</summary>
    public static IEnumerable<string> Details(ReportData data)
    {
        var text = new MetricText(data);
        var best = FamilyEntries.Best(data.Leaderboard);
        var single = best.FirstOrDefault(entry => entry.Family is not null);
        var ensemble = best.FirstOrDefault(entry => entry.Family is null);
        if (single is not null && ensemble is not null)
        {
            double gain = data.Metric.HigherIsBetter ? ensemble.Mean - single.Mean : single.Mean - ensemble.Mean;
            string members = data.Ensemble.Count > 1
                ? $"{(data.IsStacked ? "A stack" : "An ensemble")} of {NumberText.Count(data.Ensemble.Count)} models"
                : "The ensemble";
            yield return gain > 0
                ? $"{members} does better than any single one: {text.Of(ensemble.Mean)}."
                : $"{members} does not do better ({text.Of(ensemble.Mean)}).";
        }

        if (best.Count > 0 && best[0].TestValue is not null)
        {
            yield return $"On {NumberText.Count(data.Table.TestRows)} test rows that no choice ever saw, "
                + $"{(best[0].Family is null ? "the ensemble" : "the best model")} reaches {text.Of(best[0].TestValue)}.";
        }

        var equals = Equals(data, single?.Family);
        if (equals.Length > 0)
        {
            yield return $"Not significantly worse than the first: {string.Join(", ", equals)}.";
        }
    }

    private static string Lead(ReportData data, ReportEntry winner, ReportEntry second)
    {
        var text = new MetricText(data);
        var pair = data.Pairs.FirstOrDefault(pair => pair.First == winner.Family && pair.Second == second.Family);
        string than = FamilyText.InSentence(second.Family);
        if (pair is null)
        {
            return $"{text.Difference(Math.Abs(winner.Mean - second.Mean))} better than {than}; whether that is chance was not tested.";
        }

        string test = $"p {(pair.PValue < 0.001 ? "" : "= ")}{NumberText.PValue(pair.PValue)}, "
            + $"95 % interval {text.Difference(pair.Low)} to {text.Difference(pair.High)}, {NumberText.Count(pair.Folds)} folds";
        return pair.PValue < Significant
            ? $"{text.Difference(pair.Difference)} better than {than}. The difference is significant ({test})."
            : $"{text.Difference(pair.Difference)} better than {than}. The difference is not significant ({test}): it may be chance.";
    }

    private static string[] Equals(ReportData data, LearnerFamily? winner)
        => [.. data.Pairs.Where(pair => pair.First == winner && !(pair.PValue < Significant))
            .Select(pair => FamilyText.InSentence(pair.Second))];
}
