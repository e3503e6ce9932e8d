using System.Diagnostics;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NeuralML.Benchmarks.TorchBinding;

/// <summary>The twin of peers/torch_lstm.py.</summary>
internal sealed class LstmTraining : IDisposable
{
    private readonly LSTM _lstm = nn.LSTM(16, 128);
    private readonly Linear _head = nn.Linear(128, 1);
    private readonly optim.Optimizer _optimizer;
    private readonly Tensor _features;
    private readonly Tensor _labels;

    public LstmTraining()
    {
        _optimizer = optim.Adam(_lstm.parameters().Concat(_head.parameters()), lr: 1e-3);
        using var scope = NewDisposeScope();
        _features = randn(48L, 64L, 16L).DetachFromDisposeScope();
        // What the last steps say, which can be learned; noise could not.
        _labels = (_features.narrow(0, 40, 8).sum([0L, 2L]).unsqueeze(1) / 8).DetachFromDisposeScope();
    }

    public double Seconds(int steps)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            _optimizer.zero_grad();
            Forward().backward();
            _optimizer.step();
        }

        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The loss on the batch that it trains on.</summary>
    public double Loss()
    {
        using var scope = NewDisposeScope();
        using var withoutGradient = no_grad();
        return Forward().item<float>();
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _lstm.Dispose();
        _head.Dispose();
        _features.Dispose();
        _labels.Dispose();
    }

    private Tensor Forward()
    {
        var (output, _, _) = _lstm.call(_features);
        return nn.functional.mse_loss(_head.call(output.select(0, 47)), _labels);
    }
}
