using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Alive(Shim.shim_requires_grad(Handle) != 0);
            set => Shim.Check(Alive(Shim.shim_set_requires_grad(Handle, value ? 1 : 0)));
        }

        public bool is_leaf
        {
            get
            {
                Shim.Check(Alive(Shim.shim_is_leaf(Handle, out var result)));
                return result != 0;
            }
        }

        /// <summary>A method in one release of TorchSharp and a property in the next, so not public here.</summary>
        internal Tensor? grad
        {
            get
            {
                Shim.Check(Alive(Shim.shim_grad(Handle, out var handle)));
                return handle == 0 ? null : new Tensor(handle);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void backward() => autograd.backward([this]);

        public void backward(
            IList<Tensor>? grad_tensors, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Has the gradient kept though this is no leaf.</summary>
        public void retain_grad() => Ops.retain_grad.Run(this);

        internal static nint[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor.Handle)];
    }
}
