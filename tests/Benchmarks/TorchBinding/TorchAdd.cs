using System.Diagnostics;
using NeuralML.Benchmarks.Harness;
using TorchSharp;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>The cheapest operator there is, so that what is measured is the call, from C# and from Python.</summary>
internal sealed class TorchAdd : Benchmark
{
    public override string Name => "torch-add";

    public override string Description => "Adding two tensors of one element into a new one, and letting go of it, against PyTorch";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rounds, calls) = context.Quick ? (7, 100_000) : (21, 300_000);
        using var peer = PeerProcess.Start("torch_add.py", 1);
        torch.set_num_threads(1);
        using var left = torch.ones(1);
        using var right = torch.ones(1);
        var timing = InterleavedTiming.Measure(
            () => Seconds(left, right, calls),
            () => peer.Call("seconds", new { calls }).GetDouble(),
            rounds);
        yield return new Figure("ratio-1-thread", timing.Ratio, "x", Bar.AtMost(0.8), timing);
    }

    private static double Seconds(torch.Tensor left, torch.Tensor right, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            using var sum = left.add(right);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
