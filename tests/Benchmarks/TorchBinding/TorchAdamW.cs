using System.Diagnostics;
using NeuralML.Benchmarks.Harness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>A step of the optimizer alone: what it costs to have many parameters.</summary>
internal sealed class TorchAdamW : Benchmark
{
    private const int Count = 200;
    private const int Size = 64;

    public override string Name => "torch-adamw";

    public override string Description => "A step of AdamW over 200 parameters (64x64 and 64 in turn) against PyTorch's default AdamW";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rounds, steps) = context.Quick ? (7, 20) : (21, 50);
        foreach (var threads in new[] { 1, 2 })
        {
            using var peer = PeerProcess.Start("torch_adamw.py", threads);
            peer.Call("start", new { count = Count, size = Size });
            set_num_threads(threads);
            using var scope = NewDisposeScope();
            var parameters = Parameters();
            using var optimizer = optim.AdamW(parameters, lr: 1e-3, weight_decay: 0.01);
            RequireSameWay(parameters, optimizer, peer);
            var timing = InterleavedTiming.Measure(
                () => Seconds(optimizer, steps), () => peer.Call("seconds", new { steps }).GetDouble(), rounds);
            yield return new Figure($"ratio-{threads}-thread{(threads == 1 ? "" : "s")}", timing.Ratio, "x", Bar.AtMost(0.5), timing);
        }
    }

    private static Parameter[] Parameters()
    {
        var parameters = new Parameter[Count];
        for (var i = 0; i < Count; i++)
        {
            parameters[i] = new Parameter(i % 2 == 0 ? ones(Size, Size) : ones(Size));
            // The gradient of a product is its other factor.
            using var scope = NewDisposeScope();
            var slope = linspace(-1, 1, (int)parameters[i].NumberOfElements).reshape(parameters[i].shape);
            (parameters[i] * slope).sum().backward();
        }

        return parameters;
    }

    private static double Seconds(optim.Optimizer optimizer, int steps)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < steps; i++)
        {
            optimizer.step();
        }

        return clock.Elapsed.TotalSeconds;
    }

    // A step that leaves work out would be fast: after the same steps both must be at the same place.
    private static void RequireSameWay(Parameter[] parameters, optim.Optimizer optimizer, PeerProcess peer)
    {
        const int Steps = 30;
        const double Tolerance = 1e-5;
        Seconds(optimizer, Steps);
        peer.Call("seconds", new { steps = Steps });
        using var scope = NewDisposeScope();
        using var off = no_grad();
        var own = parameters.Sum(parameter => parameter.@double().abs().sum().item<double>());
        var other = peer.Call("total").GetDouble();
        if (Math.Abs(own - other) > Tolerance * other)
        {
            throw new InvalidOperationException($"After {Steps} steps the parameters add up to {own} here and {other} in the peer.");
        }
    }
}
