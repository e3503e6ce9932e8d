using NeuralML.Benchmarks.Harness;
using TorchSharp;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>One training step of a recurrent network, from C# and from Python.</summary>
internal sealed class TorchLstm : Benchmark
{
    public override string Name => "torch-lstm";

    public override string Description =>
        "A training step (batch 64, 48 steps of 16 features, LSTM of 128, linear, squared error, Adam) against the same in PyTorch";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        var (rounds, steps) = context.Quick ? (7, 20) : (21, 40);
        foreach (var threads in new[] { 1, 2 })
        {
            using var peer = PeerProcess.Start("torch_lstm.py", threads);
            torch.set_num_threads(threads);
            using var own = new LstmTraining();
            RequireSameProgress(own, peer);
            var timing = InterleavedTiming.Measure(
                () => own.Seconds(steps),
                () => peer.Call("seconds", new { steps }).GetDouble(),
                rounds);
            peer.RequireSameBlas();
            yield return new Figure($"ratio-{threads}-thread{(threads == 1 ? "" : "s")}", timing.Ratio, "x", Bar.AtMost(1.0), timing);
        }
    }

    // A step that leaves work out would be fast: from like weights both must learn most of what their batch has, in as many steps.
    private static void RequireSameProgress(LstmTraining own, PeerProcess peer)
    {
        const int Steps = 60;
        const double Share = 0.1;
        var (ownStart, peerStart) = (own.Loss(), peer.Call("loss").GetDouble());
        own.Seconds(Steps);
        peer.Call("seconds", new { steps = Steps });
        var (ownShare, peerShare) = (own.Loss() / ownStart, peer.Call("loss").GetDouble() / peerStart);
        if (ownShare > Share || peerShare > Share)
        {
            throw new InvalidOperationException(
                $"After {Steps} steps {ownShare:P0} of the loss are left here and {peerShare:P0} in the peer.");
        }
    }
}
