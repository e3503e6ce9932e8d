using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.Accuracy;

/// <summary>What the network with default options reaches on the test rows of shared tables, as the mean over seeds.</summary>
internal sealed class TestAccuracy : Benchmark
{
    private static readonly SharedTable s_adult = new(
        "adult",
        DataKind.Boolean,
        "workclass",
        "education",
        "marital_status",
        "occupation",
        "relationship",
        "race",
        "sex",
        "native_country");

    private static readonly SharedTable s_california = new("california_housing", DataKind.Single);

    private static readonly SharedTable s_digits = new("digits", DataKind.String);

    public override string Name => "accuracy";

    public override string Description => "Test metrics of the network with default options on adult, california_housing and digits";

    public override bool NeedsData => true;

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var seeds = context.Quick ? new[] { 1 } : [1, 2, 3];
        var adult = Measure(s_adult, (ml, scored) =>
        {
            var metrics = ml.BinaryClassification.Evaluate(scored);
            return [metrics.Accuracy, metrics.AreaUnderRocCurve];
        });
        yield return new Figure("adult-accuracy", adult[0], "", Bar.AtLeast(0.850));
        yield return new Figure("adult-auc", adult[1], "", Bar.AtLeast(0.905));
        yield return new Figure("adult-fit", adult[^1], "s");

        var california = Measure(s_california, (ml, scored) => [ml.Regression.Evaluate(scored).RootMeanSquaredError]);
        yield return new Figure("california-rmse", california[0], "100 000 $", Bar.AtMost(0.55));
        yield return new Figure("california-fit", california[^1], "s");

        var digits = Measure(s_digits, (ml, scored) => [ml.MulticlassClassification.Evaluate(scored).MicroAccuracy]);
        yield return new Figure("digits-accuracy", digits[0], "", Bar.AtLeast(0.955));
        yield return new Figure("digits-fit", digits[^1], "s");

        double[] Measure(SharedTable table, Func<MLContext, IDataView, double[]> evaluate)
        {
            var runs = seeds.Select(seed => Fit(table, context.DataFolder!, seed, evaluate)).ToArray();
            return [.. Enumerable.Range(0, runs[0].Length).Select(i => runs.Average(run => run[i]))];
        }
    }

    /// <summary>The metrics and, last, the seconds of the fit.</summary>
    private static double[] Fit(SharedTable table, string folder, int seed, Func<MLContext, IDataView, double[]> evaluate)
    {
        var ml = new MLContext(seed);
        var (train, test) = table.Load(ml, folder);
        var pipeline = table.Featurize(ml, folder).Append(ml.NeuralNet());
        var clock = Stopwatch.StartNew();
        using var model = pipeline.Fit(train);
        var seconds = clock.Elapsed.TotalSeconds;
        return [.. evaluate(ml, model.Transform(test)), seconds];
    }
}
