using NeuralML.Benchmarks.Harness;

namespace NeuralML.Benchmarks.TrainingSteps;

/// <summary>One epoch of each network, from C# and from Python.</summary>
internal sealed class Epoch : Benchmark
{
    private const int Features = 32;
    private const int Batch = 256;
    private const int Threads = 1; // As those of an ensemble train, side by side.

    public override string Name => "epoch";

    public override string Description => "An epoch of each network (batch 256, 32 numbers, AdamW, 1 thread) against the same in PyTorch";

    public override IEnumerable<Figure> Run(BenchmarkContext context)
    {
        // As many steps as make a fifth of a second and more.
        yield return Measure(NeuralNetArchitecture.Mlp, steps: 200, Bar.AtMost(0.85), context);
        yield return Measure(NeuralNetArchitecture.ResNet, steps: 100, Bar.AtMost(0.85), context);
        yield return Measure(NeuralNetArchitecture.RealMlp, steps: 60, Bar.AtMost(0.85), context);
        yield return Measure(NeuralNetArchitecture.TabM, steps: 30, Bar.AtMost(0.95), context);
        yield return Measure(NeuralNetArchitecture.FtTransformer, steps: 4, Bar.AtMost(0.95), context);
    }

    private static Figure Measure(NeuralNetArchitecture architecture, int steps, Bar bar, BenchmarkContext context)
    {
        var rounds = context.Quick ? 7 : 21;
        var rows = NumberTable.Copy((steps * Batch) + 2, Features);
        var path = Path.GetTempFileName();
        try
        {
            NumberTable.Write(path, rows.Take(steps * Batch));
            using var peer = PeerProcess.Start("epoch.py", Threads);
            peer.Call("start", new { architecture = architecture.ToString(), path, features = Features, epochs = rounds + 1 });
            using var own = new OwnEpochs(Options(architecture, rounds + 1, rows.Length), ml => NumberTable.Load(ml, rows, Features), Threads);
            var timing = InterleavedTiming.Measure(own.Seconds, () => peer.Call("seconds").GetDouble(), rounds);
            peer.RequireSameBlas();
            RequireSameProgress(architecture, own.Loss, peer.Call("loss").GetDouble());
            return new Figure(architecture.ToString(), timing.Ratio, "x", bar, timing);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // All that the peer's script has as numbers, so that a better default leaves both sides alike.
    private static NeuralNetOptions Options(NeuralNetArchitecture architecture, int epochs, int rows)
    {
        var waves = architecture == NeuralNetArchitecture.RealMlp;
        return new NeuralNetOptions
        {
            Architecture = architecture,
            NumericScaling = NumericScaling.None,
            NumericEmbedding = architecture switch
            {
                NeuralNetArchitecture.RealMlp => NumericEmbedding.Periodic,
                NeuralNetArchitecture.TabM => NumericEmbedding.PiecewiseLinear,
                _ => NumericEmbedding.None,
            },
            HiddenSizes = architecture switch
            {
                NeuralNetArchitecture.ResNet => [192, 192],
                NeuralNetArchitecture.RealMlp => [256, 256, 256],
                NeuralNetArchitecture.TabM => [128, 128],
                NeuralNetArchitecture.FtTransformer => [192, 192, 192],
                _ => [256, 256],
            },
            Dropout = architecture is NeuralNetArchitecture.RealMlp or NeuralNetArchitecture.ResNet ? 0.15 : 0.1,
            LearningRate = waves ? 0.04 : 1e-3,
            WeightDecay = waves ? 0.02 : 0.01,
            LearningRateSchedule = waves ? LearningRateSchedule.CosineLog4 : LearningRateSchedule.Constant,
            DropoutSchedule = RegularizationSchedule.Constant,
            WeightDecaySchedule = RegularizationSchedule.Constant,
            LabelSmoothing = waves ? 0.1 : 0,
            BatchSize = Batch,
            MaximumEpochs = epochs,
            Patience = epochs,
            // Two rows, which take no time.
            ValidationFraction = 2.5 / rows,
        };
    }

    // An epoch that leaves work out would be fast: after the same epochs both must have learned about as much.
    private static void RequireSameProgress(NeuralNetArchitecture architecture, double own, double peer)
    {
        const double Tolerance = 0.2; // Seeds alone make a difference of some percent.
        if (Math.Abs(own - peer) > Tolerance * peer)
            throw new InvalidOperationException($"The last epoch of {architecture} has the loss {own} here and {peer} in the peer.");
    }
}
