using Microsoft.ML;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.ClassicalLearners;

/// <summary>Whether classical learners with default parameters are as good as those of ML.NET.</summary>
internal sealed class Trainers : Benchmark
{
    public override string Name => "trainers";

    public override string Description =>
        "test metrics of every classical learner with default parameters on the tables in ../shared/data; "
        + "bars: what ML.NET reaches, less 0.01 (0.03 on small tables)";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var ml = new MLContext(seed: 1);
        var results = new GoldenResults(context.DataFolder!).All.Where(result => Learners.Names.Contains(result.Trainer));
        if (context.Quick)
            results = results.Where(result => result.Slack > 0.01);
        foreach (var group in results.GroupBy(result => (result.Table, result.Normalized)))
        {
            var table = new FeaturizedTable(ml, context.DataFolder!, group.Key.Table, group.Key.Normalized);
            foreach (var golden in group)
            {
                var model = Learners.Create(ml, golden).Fit(table.Train);
                foreach (var (metric, value) in table.Evaluate(ml, model.Transform(table.Test)))
                {
                    yield return new Figure(
                        $"{golden.Table}.{golden.Trainer}.{metric}",
                        value,
                        $"(ML.NET {golden.Metrics[metric]:0.0000})",
                        Bar.AtLeast(Math.Round(golden.Metrics[metric] - golden.Slack, 4)));
                }
            }
        }
    }
}
