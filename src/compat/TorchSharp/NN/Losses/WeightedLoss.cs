namespace TorchSharp;

public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    protected WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean)
        : base(reduction)
    {
        if (weight is null)
            return;
        // The caller keeps his tensor, and may hand it to the next loss.
        this.weight = weight.alias();
        register_buffer("weight", this.weight);
    }

    public torch.Tensor? weight { get; }
}
