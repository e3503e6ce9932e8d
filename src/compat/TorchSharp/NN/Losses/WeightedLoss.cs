namespace TorchSharp;

public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    protected WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean)
        : base(reduction)
    {
        if (weight is null)
            return;
        this.weight = weight;
        register_buffer("weight", weight);
    }

    public torch.Tensor? weight { get; }
}
