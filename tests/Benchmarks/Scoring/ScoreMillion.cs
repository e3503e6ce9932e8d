using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;
using NeuralML.Benchmarks.Harness;
using NeuralML.Benchmarks.TrainingSteps;

namespace NeuralML.Benchmarks.Scoring;

/// <summary>The scores of a million rows through a data view, against a plain loop over an array in memory.</summary>
internal sealed class ScoreMillion : Benchmark
{
    private const int Features = 30;
    private const int TrainingRows = 2000;
    private const int Width = 8;
    private const int CosineWidth = 4;
    private const int Rounds = 5;

    public override string Name => "score-1m";

    public override string Description
        => "Rows per second of Transform and GetColumn over a million rows of 30 numbers, against PyTorch in batches of 4096 in memory";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var rows = NumberTable.Copy(context.Quick ? 100_000 : 1_000_000, Features);
        var path = Path.GetTempFileName();
        try
        {
            NumberTable.Write(path, rows);
            yield return Measure("Mlp", NumericEmbedding.None, [256, 256], rows, path);
            yield return Measure("PiecewiseLinear", NumericEmbedding.PiecewiseLinear, [256, 256, 256], rows, path);
            yield return Measure("Periodic", NumericEmbedding.Periodic, [256, 256, 256], rows, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Figure Measure(string network, NumericEmbedding embedding, int[] hidden, NumberRow[] rows, string path)
    {
        var ml = new MLContext(seed: 1);
        using var model = ml.NeuralNet(Options(embedding, hidden)).Fit(NumberTable.Load(ml, rows.Take(TrainingRows).ToArray(), Features));
        var data = NumberTable.Load(ml, rows, Features);
        using var peer = PeerProcess.Start("score.py", Environment.ProcessorCount);
        var width = embedding == NumericEmbedding.Periodic ? CosineWidth : Width;
        peer.Call("start", new { network, path, features = Features, hidden, width });
        var timing = InterleavedTiming.Measure(() => Seconds(model, data), () => peer.Call("seconds").GetDouble(), Rounds);
        peer.RequireSameBlas();
        var name = embedding == NumericEmbedding.None ? network : $"RealMlp-{network}";
        return new Figure(name, 1 / timing.Ratio, "x the rows per second", Bar.AtLeast(0.8), timing);
    }

    private static NeuralNetOptions Options(NumericEmbedding embedding, int[] hidden) => new()
    {
        Architecture = embedding == NumericEmbedding.None ? NeuralNetArchitecture.Mlp : NeuralNetArchitecture.RealMlp,
        NumericEmbedding = embedding,
        NumericScaling = embedding switch
        {
            NumericEmbedding.None => NumericScaling.Standard,
            NumericEmbedding.Periodic => NumericScaling.Robust,
            _ => NumericScaling.QuantileNormal,
        },
        HiddenSizes = hidden,
        MaximumEpochs = 2,
    };

    private static double Seconds(NeuralNetTransformer model, IDataView data)
    {
        var clock = Stopwatch.StartNew();
        var sum = 0.0;
        foreach (var score in model.Transform(data).GetColumn<float>("Score"))
            sum += score;
        return double.IsFinite(sum) ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("A score is not a number.");
    }
}
