using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Tensors of like first dimension; an item is a row of each.</summary>
public sealed class TensorDataset : utils.data.Dataset<IList<Tensor>>
{
    private readonly Tensor[] _tensors;

    internal TensorDataset(Tensor[] tensors)
    {
        if (tensors.Length == 0)
            throw new ArgumentException("A data set needs at least one tensor.", nameof(tensors));
        if (Array.Exists(tensors, tensor => tensor.shape[0] != tensors[0].shape[0]))
            throw new ArgumentException("All tensors must have the same first dimension.", nameof(tensors));
        // They stay alive with the data set, whatever scope they were made in.
        _tensors = [.. tensors.Select(tensor => tensor.alias().DetachFromDisposeScope())];
    }

    public override long Count => _tensors[0].shape[0];

    public IList<Tensor> this[long index] => GetTensor(index);

    public override IList<Tensor> GetTensor(long index) => [.. _tensors.Select(tensor => tensor[index])];

    public override void Dispose()
    {
        foreach (var tensor in _tensors)
            tensor.Dispose();
        base.Dispose();
    }
}
