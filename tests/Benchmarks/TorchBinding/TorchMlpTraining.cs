using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>The twin of peers/torch_mlp.py.</summary>
internal sealed class TorchMlpTraining : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network = nn.Sequential(
        nn.Linear(64, 256),
        nn.ReLU(),
        nn.Linear(256, 256),
        nn.ReLU(),
        nn.Linear(256, 10));

    private readonly optim.Optimizer _optimizer;
    private readonly Tensor _features = randn(256L, 64L);
    private readonly Tensor _labels = randint(10L, new long[] { 256 }, dtype: ScalarType.Int64);

    public TorchMlpTraining() => _optimizer = optim.Adam(_network.parameters(), lr: 1e-3);

    public double Seconds(int steps)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < steps; i++)
        {
            Step();
        }

        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The loss on the batch that it trains on.</summary>
    public double Loss()
    {
        using var scope = NewDisposeScope();
        using var withoutGradient = no_grad();
        return nn.functional.cross_entropy(_network.call(_features), _labels).item<float>();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
        _features.Dispose();
        _labels.Dispose();
    }

    private void Step()
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(_network.call(_features), _labels);
        loss.backward();
        _optimizer.step();
    }
}
