using static TorchSharp.torch;

namespace NeuralML.Training.Losses;

/// <summary>
/// The loss whose minimum are quantiles of the label, one per output: what lies above costs the quantile's share of its distance, what lies
/// below the rest (Koenker and Bassett 1978).
/// </summary>
internal sealed class PinballLoss : Loss
{
    private readonly Tensor _above;
    private readonly Tensor _below;

    /// <param name="quantiles">The quantiles, from 0 to 1.</param>
    public PinballLoss(IReadOnlyList<double> quantiles)
    {
        float[] above = [.. quantiles.Select(quantile => (float)quantile)];
        // They outlive the scope of whoever calls Fit.
        _above = tensor(above).DetachFromDisposeScope();
        _below = tensor(Array.ConvertAll(above, quantile => quantile - 1)).DetachFromDisposeScope();
    }

    public override Tensor Train(Tensor output, Tensor target, Tensor? weights)
    {
        var distance = target.unsqueeze(1) - output;
        return Mean((distance * _above).maximum(distance * _below), weights);
    }

    public override void Dispose()
    {
        _above.Dispose();
        _below.Dispose();
        base.Dispose();
    }
}
