using NeuralML.Benchmarks.Harness;
using TorchSharp;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>One training step of a small convolutional network, from C# and from Python.</summary>
internal sealed class TorchConv : Benchmark
{
    public override string Name => "torch-conv";

    public override string Description =>
        "A training step (batch 64, 1x28x28, two 3x3 convolutions of 32 and 64 channels, Adam) against the same in PyTorch";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rounds, steps) = context.Quick ? (5, 15) : (11, 40);
        foreach (var threads in new[] { 1, 2 })
        {
            using var peer = PeerProcess.Start("torch_conv.py", threads);
            torch.set_num_threads(threads);
            using var own = new ConvTraining();
            RequireSameProgress(own, peer);
            var timing = InterleavedTiming.Measure(
                () => own.Seconds(steps),
                () => peer.Call("seconds", new { steps }).GetDouble(),
                rounds);
            peer.RequireSameBlas();
            yield return new Figure($"ratio-{threads}-thread{(threads == 1 ? "" : "s")}", timing.Ratio, "x", Bar.AtMost(1.0), timing);
        }
    }

    // A step that leaves work out would be fast: after the same few steps from like weights both must have learned as much.
    private static void RequireSameProgress(ConvTraining own, PeerProcess peer)
    {
        const int Steps = 15;
        const double Tolerance = 0.25; // Seeds alone make a difference of up to 15%.
        own.Seconds(Steps);
        peer.Call("seconds", new { steps = Steps });
        var (ownLoss, peerLoss) = (own.Loss(), peer.Call("loss").GetDouble());
        if (Math.Abs(ownLoss - peerLoss) > Tolerance * peerLoss)
        {
            throw new InvalidOperationException($"After {Steps} steps the loss is {ownLoss} here and {peerLoss} in the peer.");
        }
    }
}
