using NeuralML.Benchmarks.Harness;
using TorchSharp;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>One training step of a small network, from C# and from Python.</summary>
internal sealed class TorchMlp : Benchmark
{
    public override string Name => "torch-mlp";

    public override string Description =>
        "A training step (batch 256, 64-256-256-10, ReLU, cross entropy, Adam) against the same in PyTorch";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rounds, steps) = context.Quick ? (7, 200) : (21, 500);
        foreach (var threads in new[] { 1, 2 })
        {
            using var peer = PeerProcess.Start("torch_mlp.py", threads);
            torch.set_num_threads(threads);
            using var own = new TorchMlpTraining();
            RequireSameProgress(own, peer);
            var timing = InterleavedTiming.Measure(
                () => own.Seconds(steps),
                () => peer.Call("seconds", new { steps }).GetDouble(),
                rounds);
            peer.RequireSameBlas();
            yield return new Figure($"ratio-{threads}-thread{(threads == 1 ? "" : "s")}", timing.Ratio, "x", Bar.AtMost(0.85), timing);
        }
    }

    // A step that leaves work out would be fast: after the same few steps from like weights both must have learned as much.
    private static void RequireSameProgress(TorchMlpTraining own, PeerProcess peer)
    {
        const int Steps = 30;
        const double Tolerance = 0.2; // Seeds alone make a difference of a few percent.
        own.Seconds(Steps);
        peer.Call("seconds", new { steps = Steps });
        var (ownLoss, peerLoss) = (own.Loss(), peer.Call("loss").GetDouble());
        if (Math.Abs(ownLoss - peerLoss) > Tolerance * peerLoss)
        {
            throw new InvalidOperationException($"After {Steps} steps the loss is {ownLoss} here and {peerLoss} in the peer.");
        }
    }
}
