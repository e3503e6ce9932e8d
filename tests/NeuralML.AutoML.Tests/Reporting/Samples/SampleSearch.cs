using NeuralML.AutoML.Reporting;

namespace NeuralML.AutoML.Tests.Reporting.Samples;

/// <summary>A search that never happened, with the same numbers every time.</summary>
internal sealed class SampleSearch
{
    private const int Folds = 5;

    private static readonly (LearnerFamily Family, string[] Learners, double Offset, double Seconds)[] Families =
    [
        (LearnerFamily.Trees, ["FastTree", "FastForest"], 0, 0.9), (LearnerFamily.NeuralNet, ["NeuralNet"], 0.12, 6.5),
        (LearnerFamily.Linear, ["LbfgsLogisticRegression", "SdcaLogisticRegression"], 1, 0.3),
        (LearnerFamily.Svm, ["KernelSvm", "LinearSvm"], 1.25, 2.2), (LearnerFamily.NearestNeighbors, ["NearestNeighbors"], 2.1, 0.4),
    ];

    private readonly Random random = new(7);
    private readonly double best;
    private readonly double scale;
    private readonly double[] foldEffects;
    private readonly List<ReportTrial> trials = [];
    private double clock;

    /// <param name="best">About what the best configuration reaches.</param>
    /// <param name="scale">By how much families differ; below zero where lower is better.</param>
    /// <param name="rounds">Configurations of each family.</param>
    public SampleSearch(double best, double scale, int rounds = 9)
    {
        this.best = best;
        this.scale = scale;
        foldEffects = [.. Enumerable.Range(0, Folds).Select(_ => Noise() * 0.25)];
        for (int round = 0; round < rounds; round++)
        {
            foreach (var family in Families)
            {
                Try(family.Family, family.Learners[round % family.Learners.Length], family.Offset, family.Seconds, round);
            }
        }
    }

    public IReadOnlyList<ReportTrial> History => trials;

    public IReadOnlyList<ReportEntry> Leaderboard
    {
        get
        {
            var entries = trials.Where(trial => trial.Value is not null)
                .GroupBy(trial => (trial.Family, trial.Learner, trial.Configuration)).Select(Entry);
            return [.. scale > 0 ? entries.OrderByDescending(Rank) : entries.OrderBy(Rank)];
        }
    }

    /// <summary>Entries of fewer folds come after those of all.</summary>
    private double Rank(ReportEntry entry) => entry.Mean - (entry.FoldValues.Contains(null) ? scale * 20 : 0);

    public IReadOnlyList<ReportPair> Pairs
    {
        get
        {
            var families = Leaderboard.DistinctBy(entry => entry.Family).ToArray();
            return [.. families.SelectMany((first, i) => families.Skip(i + 1).Select(second => Pair(first, second)))];
        }
    }

    private void Try(LearnerFamily family, string learner, double offset, double seconds, int round)
    {
        double configurationEffect = Math.Abs(Noise()) * 1.6 / (1 + 0.4 * round) + (round == 0 ? 0.5 : 0);
        string configuration = Configuration(family, round);
        for (int fold = 0; fold < Folds; fold++)
        {
            double fit = seconds * (0.5 + random.NextDouble());
            clock += fit;
            var state = family switch
            {
                LearnerFamily.NeuralNet when round is 3 or 5 && fold > 0 => TrialState.Pruned,
                LearnerFamily.Svm when round == 4 => TrialState.TimedOut,
                LearnerFamily.NearestNeighbors when round == 6 => TrialState.Failed,
                _ => TrialState.Completed,
            };
            double? value = state == TrialState.Completed
                ? best - scale * (offset + configurationEffect + foldEffects[fold] + Noise() * 0.12) : null;
            trials.Add(new(
                trials.Count + 1, family, learner, configuration, fold, state, value, clock, fit,
                state == TrialState.Failed ? "Neighbors is 500, which is more than the 420 rows of the fold's training part." : null));
            if (state is TrialState.TimedOut or TrialState.Failed or TrialState.Pruned)
            {
                break;
            }
        }
    }

    private string Configuration(LearnerFamily family, int round) => family switch
    {
        LearnerFamily.NeuralNet => $"Architecture=RealMlp, LearningRate={0.01 * (round + 1):0.000}, Dropout=0.{round}5, "
            + "BatchSize=256, NumericEmbedding=PiecewiseLinear",
        LearnerFamily.Trees => $"NumberOfLeaves={20 + 12 * round}, NumberOfTrees={100 + 40 * round}, LearningRate=0.{round + 1}2",
        LearnerFamily.Svm => $"C={Math.Pow(2, round - 2)}, Gamma=0.0{round + 1}",
        LearnerFamily.NearestNeighbors => $"Neighbors={5 + 9 * round}, Weighting=Distance",
        _ => $"L2={Math.Pow(10, -round / 2.0):0.####}",
    };

    private ReportEntry Entry(IEnumerable<ReportTrial> fits)
    {
        var all = fits.ToArray();
        var values = all.Select(fit => fit.Value!.Value).ToArray();
        double mean = values.Average();
        double? error = values.Length > 1
            ? Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length) : null;
        var folds = Enumerable.Range(0, Folds).Select(fold => all.FirstOrDefault(fit => fit.Fold == fold)?.Value).ToArray();
        double seconds = all.Average(fit => fit.FitSeconds);
        return new(
            all[0].Family, all[0].Learner, all[0].Configuration, mean, error, folds, seconds, 2e5 / (0.2 + seconds),
            (long)(40_000 * (1 + seconds)), mean - scale * 0.08);
    }

    private ReportPair Pair(ReportEntry first, ReportEntry second)
    {
        var differences = first.FoldValues.Zip(second.FoldValues, (a, b) => (a!.Value - b!.Value) * Math.Sign(scale)).ToArray();
        double mean = differences.Average();
        double variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1);
        double error = Math.Sqrt(variance * (1.0 / differences.Length + 1.0 / (differences.Length - 1)));
        double p = 2 / (1 + Math.Exp(1.3 * Math.Abs(mean) / error));
        return new(first.Family!.Value, second.Family!.Value, mean, mean - 2.776 * error, mean + 2.776 * error, p, differences.Length);
    }

    private double Noise() => random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
}
