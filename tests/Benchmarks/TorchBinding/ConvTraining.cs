using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>The twin of peers/torch_conv.py.</summary>
internal sealed class ConvTraining : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> _network = nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64 * 5 * 5, 10));

    private readonly optim.Optimizer _optimizer;
    private readonly Tensor _images = randn(new long[] { 64, 1, 28, 28 });
    private readonly Tensor _labels = randint(10L, new long[] { 64 }, dtype: ScalarType.Int64);

    public ConvTraining() => _optimizer = optim.Adam(_network.parameters(), lr: 1e-3);

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
        return nn.functional.cross_entropy(_network.call(_images), _labels).item<float>();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
        _images.Dispose();
        _labels.Dispose();
    }

    private void Step()
    {
        using var scope = NewDisposeScope();
        _optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(_network.call(_images), _labels);
        loss.backward();
        _optimizer.step();
    }
}
