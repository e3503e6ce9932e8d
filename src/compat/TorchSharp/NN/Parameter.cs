using TorchSharp.Native;

namespace TorchSharp.Modules;

public sealed class Parameter : torch.Tensor
{
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(TakeOver(data))
    {
        // It belongs to a module, not to the scope it happened to be made in.
        DetachFromDisposeScope();
        this.requires_grad = requires_grad;
    }

    private static nint TakeOver(torch.Tensor data)
    {
        if (data.is_leaf)
            return data.Surrender();
        using var detached = data.detach();
        data.Dispose();
        return detached.Surrender();
    }
}
