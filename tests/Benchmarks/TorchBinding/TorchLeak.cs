using System.Globalization;
using NeuralML.Benchmarks.Harness;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>Whether training keeps what it should give back.</summary>
internal sealed class TorchLeak : Benchmark
{
    private const int Early = 100;
    private const int Late = 1000;

    public override string Name => "torch-leak";

    public override string Description => "Resident memory and live tensors after 1,000 training steps over those after 100";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        // What leaks does so on one thread, too.
        set_num_threads(1);
        using (var mlp = new TorchMlpTraining())
        {
            foreach (var figure in Measure("mlp", steps => mlp.Seconds(steps)))
                yield return figure;
        }

        using (var convolutions = new ConvTraining())
        {
            foreach (var figure in Measure("conv", steps => convolutions.Seconds(steps)))
                yield return figure;
        }

        using var lstm = new LstmTraining();
        foreach (var figure in Measure("lstm", steps => lstm.Seconds(steps)))
            yield return figure;
    }

    private static IEnumerable<Figure> Measure(string network, Action<int> train)
    {
        train(Early);
        var (memory, tensors) = (ResidentKilobytes(), Tensor.TotalCount);
        train(Late - Early);
        yield return new Figure($"{network}-resident-memory", (double)ResidentKilobytes() / memory, "x", Bar.AtMost(1.05));
        yield return new Figure($"{network}-live-tensors", (double)Tensor.TotalCount / tensors, "x", Bar.AtMost(1.0));
    }

    private static long ResidentKilobytes()
    {
        const string Key = "VmRSS:";
        var line = Array.Find(File.ReadAllLines("/proc/self/status"), text => text.StartsWith(Key, StringComparison.Ordinal))!;
        return long.Parse(line[Key.Length..^"kB".Length], NumberStyles.Integer, CultureInfo.InvariantCulture);
    }
}
